import Reports
import Stockpile
import Testing

struct TextTableTests {
  private func table() throws -> TextTable {
    let expiry = try #require(CalendarDay(iso: "2027-03-31"))
    return TextTable(
      [TextTable.Column("物资"), TextTable.Column("可用量", .right), TextTable.Column("有效期至")],
      rows: [
        [.text("医用防护口罩"), .integer(12_400), .day(expiry)],
        [.text("N95"), .integer(-5)],
        [.text("a\u{1B}[2J\tb"), .empty, .text("x")],
      ],
      total: [.text("合计"), .integer(12_395)])
  }

  @Test
  func `columns line up by display width`() throws {
    let expected = """
      物资              可用量  有效期至
      ----------------  ------  ----------
      医用防护口罩      12,400  2027-03-31
      N95                   -5
      a\\u{1B}[2J\\u{9}b          x
      ----------------  ------  ----------
      合计              12,395

      """
    #expect(try table().text() == expected)
    let lines = try table().text().split(separator: "\n")
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    #expect(DisplayWidth.of(String(lines[2])) == DisplayWidth.of(String(lines[1])))
  }

  @Test
  func `plain is one line a row with TABs and bare numbers`() throws {
    let expected =
      "物资\t可用量\t有效期至\n医用防护口罩\t12400\t2027-03-31\nN95\t-5\t\n"
      + "a\\u{1B}[2J\\u{9}b\t\tx\n合计\t12395\t\n"
    #expect(try table().text(.plain) == expected)
  }

  @Test
  func `a table without rows is its head`() {
    let table = TextTable([TextTable.Column("Code"), TextTable.Column("Qty", .right)])
    #expect(table.text() == "Code  Qty\n----  ---\n")
    #expect(table.text(.plain) == "Code\tQty\n")
  }

  @Test
  func `a table made to fit breaks heads and names, never codes and figures`() {
    let table = TextTable(
      [
        TextTable.Column("批号"), TextTable.Column("物资名称", wraps: true),
        TextTable.Column("可用数量", .right), TextTable.Column("说明", wraps: true),
      ],
      rows: [
        [
          .text("K20260312"), .text("医用防护口罩（灭菌）"), .integer(600),
          .text("move 10 pc from Leping"),
        ]
      ], most: 42)
    let expected = """
      批号       物资名称     可用  说明
                              数量
      ---------  -----------  ----  ------------
      K20260312  医用防护口    600  move 10 pc
                 罩（灭菌）         from Leping

      """
    #expect(table.text() == expected)
    #expect(table.text(.plain).split(separator: "\n").count == 2)
  }

  @Test
  func `codes are never cut`() {
    let code = String(repeating: "8", count: 200)
    #expect(TextTable([TextTable.Column("码")], rows: [[.text(code)]]).text().contains(code))
  }

  @Test
  func `a row with too many cells is our mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = TextTable([TextTable.Column("a")], rows: [[.empty, .empty]]).text()
    }
  }
}
