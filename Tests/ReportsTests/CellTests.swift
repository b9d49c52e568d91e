import Reports
import Stockpile
import Testing

struct CellTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (-999, "-999"), (-1_000, "-1,000"),
    (123_456, "123,456"), (1_234_567, "1,234,567"), (Int64.min, "-9,223,372,036,854,775,808"),
  ])
  func `thousands are parted where asked for`(value: Int64, grouped: String) {
    #expect(Cell.integer(value).text(grouped: true) == grouped)
    #expect(Cell.integer(value).text() == String(value))
  }

  @Test
  func `every value has one text`() throws {
    let price = try #require(Price(yuan: "1234.5"))
    #expect(Cell.price(price).text() == "1234.50")
    #expect(Cell.price(price).text(grouped: true) == "1,234.50")
    #expect(Cell.amount(fen: 5).text() == "0.05")
    #expect(Cell.amount(fen: -123_456_789).text(grouped: true) == "-1,234,567.89")
    #expect(Cell.decimal(try #require(DecimalFraction("-0.05"))).text() == "-0.05")
    #expect(Cell.decimal(try #require(DecimalFraction("1050"))).text(grouped: true) == "1,050")
    #expect(Cell.month(try #require(Month(iso: "2026-11"))).text(grouped: true) == "2026-11")
    #expect(Cell.day(try #require(CalendarDay(iso: "2026-11-21"))).text() == "2026-11-21")
    #expect(Cell.text("06942221705071").text(grouped: true) == "06942221705071")
    #expect(Cell.empty.text(grouped: true) == "")
  }
}
