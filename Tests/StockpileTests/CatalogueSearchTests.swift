import Stockpile
import Testing

struct CatalogueSearchTests {
  /// From `data/pingba/items.csv`.
  private func items() throws -> CatalogueSearch<Item> {
    let rows = [
      ("PP0101", "医用一次性防护服", "Disposable medical protective coverall", "YYYCXFHF"),
      ("PP0102", "医用防护口罩", "Medical protective respirator (N95-level)", "YYFHKZ"),
      ("PP0103", "医用外科口罩", "Surgical mask", "YYWKKZ"),
      ("PP0105", "颗粒物防护口罩 KN95", "Particulate respirator KN95", "KLWFHKZKN95"),
      ("PP0106", "儿童口罩", "Children mask", "ETKZ"),
      ("PP0107", "医用防护眼罩", "Medical protective goggles", "YYFHYZ"),
    ]
    return CatalogueSearch(
      try rows.reversed().map { code, zh, en, mnemonic in
        try Item(
          Record(
            .item, code: code,
            fields: [
              "name_zh": zh, "name_en": en, "mnemonic": mnemonic, "base_unit_zh": "只",
            ]))
      })
  }

  @Test(arguments: [
    ("口罩", "PP0102 PP0103 PP0105 PP0106"), ("pp010", "PP0101 PP0102 PP0103 PP0105 PP0106 PP0107"),
    ("N95", "PP0102 PP0105"), ("yyf", "PP0102 PP0107"), ("PP0103", "PP0103"), ("铁锹", ""), ("", ""),
  ])
  func `a list shows everything that fits in any way`(typed: String, codes: String) throws {
    #expect(try items().all(typed).map(\.codeText).joined(separator: " ") == codes)
  }

  private func found<Entry: Findable>(_ match: CatalogueMatch<Entry>) -> String {
    switch match {
    case .one(let entry): entry.codeText
    case .several(let entries, let total):
      entries.map(\.codeText).joined(separator: " ") + (total > entries.count ? " +" : "")
    case .none(let nearest): "? " + nearest.map(\.codeText).joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("PP0102", "PP0102"), ("pp0102", "PP0102"), ("ｐｐ０１０２", "PP0102"),
    ("医用外科口罩", "PP0103"), ("surgical MASK", "PP0103"), ("surgicalmask", "PP0103"),
    ("颗粒物防护口罩KN95", "PP0105"), ("Medical protective respirator（N95-level）", "PP0102"),
    ("YYFHKZ", "PP0102"), ("yyfhkz", "PP0102"), ("ET", "PP0106"), ("yyw", "PP0103"),
    ("眼罩", "PP0107"), ("goggles", "PP0107"), ("kn95", "PP0105"),
    ("YYFH", "PP0102 PP0107"), ("yy", "PP0101 PP0102 PP0103 PP0107"),
    ("防护口罩", "PP0102 PP0105"), ("口罩", "PP0102 PP0103 PP0105 PP0106"),
  ])
  func `items by code, name and initials`(typed: String, expected: String) throws {
    #expect(found(try items().find(typed)) == expected)
  }

  @Test(arguments: [
    ("PP010", "PP0101 PP0102 PP0103"), ("PP0109", "PP0101 PP0102 PP0103"),
    ("PP01O5", "PP0105"), ("YYFKKZ", "PP0102 PP0103"), ("口照", "PP0106 PP0102 PP0103"),
    ("眼照", "PP0107"),
  ])
  func `a slip of the finger shows the nearest`(typed: String, first: String) throws {
    let text = found(try items().find(typed))
    #expect(text.hasPrefix("? \(first)"))
    #expect(text.split(separator: " ").count == 4)
  }

  @Test
  func `nothing typed finds nothing`() throws {
    #expect(try items().find(" 　") == .none(nearest: []))
    #expect(CatalogueSearch<Item>([]).find("x") == .none(nearest: []))
  }

  private struct Entry: Findable, Equatable {
    var codeText: String
    var names: [String] = []
    var mnemonic = ""
    var isInUse = true
  }

  /// Each entry fits `KZ` in one way only; the better way hides all others.
  @Test
  func `exact code, exact name, exact initials, prefix, part of a name`() {
    var entries = [
      Entry(codeText: "KZ"), Entry(codeText: "A", names: ["kz"]),
      Entry(codeText: "B", mnemonic: "KZ"), Entry(codeText: "C", mnemonic: "KZX"),
      Entry(codeText: "D", names: ["mask KZ 95"]),
    ]
    while let best = entries.first {
      #expect(CatalogueSearch(entries.reversed()).find("kz") == .one(best))
      entries.removeFirst()
    }
  }

  @Test
  func `at most ten are listed, those in use first`() {
    let entries = (10..<25).map { Entry(codeText: "C\($0)", mnemonic: "X", isInUse: $0 > 11) }
    let listed = (12..<22).map { "C\($0)" }.joined(separator: " ")
    #expect(found(CatalogueSearch(entries).find("x")) == listed + " +")
    let few = Array(entries.prefix(4))
    #expect(found(CatalogueSearch(few).find("x")) == "C12 C13 C10 C11")
  }

  @Test
  func `planned and closed sites come after active ones`() throws {
    let sites = try [("S-1", "planned"), ("S-2", "closed"), ("S-3", "active")].map { code, status in
      try Site(
        Record(
          .site, code: code,
          fields: [
            "name_zh": "乐平镇卫生院", "mnemonic": "LPZWSY", "level": "township",
            "site_type": "township_hc", "status": status,
          ]))
    }
    #expect(found(CatalogueSearch(sites).find("lpz")) == "S-3 S-1 S-2")
    #expect(found(CatalogueSearch(sites).find("乐坪镇")) == "? S-3 S-1 S-2")
  }
}
