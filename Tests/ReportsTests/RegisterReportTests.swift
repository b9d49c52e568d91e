import Reports
import Stockpile
import Testing

/// Registers: lists and cards.
struct RegisterReportTests {
  let book: SampleBook

  init() throws { self.book = try SampleBook() }

  @Test func sites() throws {
    try expectGolden(SiteList(book.tree), "sites")
    let site = try #require(book.tree[SampleBook.code("PB-T-202")])
    try expectGolden(SiteCard(site, in: book.tree), "site")
  }

  @Test func items() throws {
    try expectGolden(ItemList(book.items), "items")
    try expectGolden(ItemCard(book.items[0]), "item")
    #expect(ItemList(book.items, ved: .desirable).items.map(\.code.description) == ["TL0301"])
    #expect(ItemList(book.items, category: "XX").text(.english) == "nothing found\n")
  }

  @Test func enterprises() throws {
    let enterprise = try Enterprise(
      Record(
        .enterprise, code: "ENT-02",
        fields: [
          "name_zh": "示例防护用品有限公司", "in_or_out": "区外-贵阳", "products_zh": "防护服;医用防护口罩",
          "agreement_qty_total": "20000", "capacity_per_day": "3000", "response_hours": "24",
          "agreement_validity": "2026-01-01/2026-12-31", "source": "synthetic",
        ]))
    try expectGolden(EnterpriseList([enterprise], today: SampleBook.today), "enterprises")
    try expectGolden(EnterpriseCard(enterprise), "enterprise")
  }
}
