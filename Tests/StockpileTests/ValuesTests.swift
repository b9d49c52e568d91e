import Stockpile
import TestKit
import Testing

/// Days, instants, numbers, prices and fractions, each against something simpler.
@Suite struct ValuesTests {
  /// Counts the days of 1900 to 2100 one by one, with the rule of the leap year and nothing else.
  @Test func `every day from 1900 to 2100`() {
    var (year, month, day) = (1900, 1, 1)
    var number = -25_567
    while year <= 2100 {
      let made = CalendarDay(year: year, month: month, day: day)
      #expect(made?.daysSinceEpoch == Int32(number))
      let back = CalendarDay(daysSinceEpoch: Int32(number)).civil
      #expect(back == (year, month, day))
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      if day == length {
        #expect(CalendarDay(year: year, month: month, day: length + 1) == nil)
        #expect(made?.month.lastDay == made)
        (day, month) = (1, month + 1)
      } else {
        day += 1
      }
      if month == 13 { (month, year) = (1, year + 1) }
      number += 1
    }
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-01", 20_758),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `days known from elsewhere`(text: String, number: Int) throws {
    let day = try #require(CalendarDay(iso: text))
    #expect(day.daysSinceEpoch == Int32(number))
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00", "2026-1-01", "26-01-01", "20260101",
    "2026-01-01 ", "2026/01/01", "２０２６-01-01", "+026-01-01", "0000-01-01", "",
  ])
  func `what is no day`(text: String) { #expect(CalendarDay(iso: text) == nil) }

  @Test func `months follow each other`() throws {
    var month = try #require(Month(iso: "1999-11"))
    for expected in ["1999-11", "1999-12", "2000-01", "2000-02"] {
      #expect(month.description == expected)
      #expect(month.next.previous == month)
      #expect(month.firstDay.month == month && month.lastDay.month == month)
      #expect(month.lastDay.adding(days: 1) == month.next.firstDay)
      month = month.next
    }
    #expect(Month(iso: "2026-13") == nil && Month(iso: "2026-1") == nil)
  }

  @Test func `instants are written with their offset and read back`() {
    var random = SplitMix64(seed: 1)
    for _ in 1...2_000 {
      let instant = Instant(
        milliseconds: Int64(random.number(-2_000_000_000...4_000_000_000)) * 997)
      #expect(Instant(iso: instant.description) == instant)
    }
    #expect(Instant(milliseconds: 0).description == "1970-01-01T08:00:00.000+08:00")
    #expect(Instant(milliseconds: -28_800_001).description == "1969-12-31T23:59:59.999+08:00")
    #expect(Instant(milliseconds: -1).day(offsetMinutes: 0).description == "1969-12-31")
    #expect(Instant(milliseconds: 57_599_999).day(offsetMinutes: 480).description == "1970-01-01")
    #expect(Instant(milliseconds: 57_600_000).day(offsetMinutes: 480).description == "1970-01-02")
  }

  @Test(arguments: [
    "2026-11-01T08:00:00.000Z", "2026-11-01T24:00:00.000+08:00", "2026-11-01T08:60:00.000+08:00",
    "2026-11-01T08:00:60.000+08:00", "2026-11-01 08:00:00.000+08:00",
    "2026-11-01T08:00:00+08:00", "2026-11-01T08:00:00.000+00:00", "2026-11-31T08:00:00.000+08:00",
  ])
  func `what is no instant`(text: String) { #expect(Instant(iso: text) == nil) }

  @Test func `document numbers are read as they are written`() throws {
    for kind in DocumentKind.allCases {
      for site in ["PB-D-CDC", "A", "X.Y_Z-2026"] {
        for (epoch, serial) in [(1, 1), (2, 999), (26, 1_000), (27, 3), (703, 12)] {
          let number = DocumentNumber(
            kind, site: SmallNetwork.site(site), day: SmallNetwork.day("2026-11-21"),
            epoch: epoch, serial: serial)
          #expect(DocumentNumber(number.description) == number)
        }
      }
    }
    let text = "CK-PB-D-CDC-20261121-B003"
    let number = try #require(DocumentNumber(text))
    #expect(number.epoch == 2 && number.serial == 3 && number.site.description == "PB-D-CDC")
    #expect(number.description == text)
  }

  @Test(arguments: [
    ("001", true), ("1", true), ("0001", true), ("20261121-001", true), ("CDC-20261121-001", true),
    ("DB-PB-D-CDC-20261121-001", true), ("01", true), ("11", false), ("1-001", false),
    ("21-001", false), ("-001", false), ("002", false), ("", false), ("B001", false),
  ])
  func `the tail of a document number is made of whole parts`(tail: String, ends: Bool) throws {
    let number = try #require(DocumentNumber("DB-PB-D-CDC-20261121-001"))
    #expect(number.ends(in: tail) == ends)
    let later = try #require(DocumentNumber("DB-PB-D-CDC-20261121-B001"))
    #expect(!later.ends(in: "001") && later.ends(in: "B001"))
  }

  @Test(arguments: [
    "XX-PB-20261121-001", "CK-20261121-001", "CK-PB-20261131-001", "CK-PB-2026112-001",
    "CK-PB-20261121-000", "CK-PB-20261121-b001", "CK-PB-20261121-", "CK-pb-20261121-001", "CK",
  ])
  func `what is no document number`(text: String) { #expect(DocumentNumber(text) == nil) }

  @Test func `document ids are read as they are written, in the order of making`() {
    var random = SplitMix64(seed: 2)
    var last: DocumentID?
    for step in 1...500 {
      let instant = Instant(milliseconds: 1_793_491_200_000 + Int64(step))
      let id = DocumentID(at: instant, random: (random.next(), random.next()))
      #expect(DocumentID(id.description) == id)
      #expect(id.description.dropFirst(14).first == "7")
      #expect("89ab".contains(id.description.dropFirst(19).first ?? "?"))
      if let last { #expect(last < id) }
      last = id
    }
    #expect(DocumentID("00000000-0000-0000-0000-00000000000") == nil)
    #expect(DocumentID("00000000-0000-0000-0000-00000000000G") == nil)
    #expect(DocumentID("0000000000000000000000000000000000000") == nil)
  }

  @Test(arguments: [
    ("2.45", 24_500, "2.45"), ("0", 0, "0.00"), ("0.0001", 1, "0.0001"), ("24.5", 245_000, "24.50"),
    ("1000", 10_000_000, "1000.00"), ("0.125", 1_250, "0.125"),
  ])
  func `prices are exact`(yuan: String, units: Int64, shown: String) throws {
    let price = try #require(Price(yuan: yuan))
    #expect(price.tenThousandths == units)
    #expect(price.description == shown)
    #expect(Price(yuan: shown) == price)
  }

  @Test(arguments: ["-1", "1.00001", "", ".5", "5.", "1e3", "1,000", "999999999999999", "+1", " 1"])
  func `what is no price`(text: String) { #expect(Price(yuan: text) == nil) }

  /// A product of factors as norms are made of; 3,168 × 1.5 = 4,752 is the architecture's example.
  @Test func `fractions are exact until the last step`() throws {
    let parts = [Rational(30), Rational(88), try #require(DecimalFraction("1.2")).rational]
    let norm = try #require(parts.reduce(Rational(1)) { $0?.multiplied(by: $1) })
    #expect(norm == Rational(3_168))
    let half = try #require(DecimalFraction("1.5")).rational
    #expect(norm.multiplied(by: half)?.roundedUp == 4_752)
    #expect(Rational(1, over: 3).roundedUp == 1 && Rational(-1, over: 3).roundedUp == 0)
    #expect(Rational(6, over: -4) == Rational(-3, over: 2))
    #expect(Rational(1, over: 3) < Rational(34, over: 100))
    #expect(Rational(Int128.max).multiplied(by: Rational(2)) == nil)
    #expect(Rational(Int128(Int64.max) + 1).roundedUp == nil)
  }

  @Test func `fractions agree with whole-number arithmetic`() {
    var random = SplitMix64(seed: 3)
    for _ in 1...2_000 {
      let (top, bottom) = (random.number(0...10_000), random.number(1...500))
      let rounded = Rational(Int128(top), over: Int128(bottom)).roundedUp
      #expect(rounded == Int64((top + bottom - 1) / bottom))
      let (other, under) = (random.number(1...10_000), random.number(1...500))
      let product = Rational(Int128(top), over: Int128(bottom))
        .multiplied(by: Rational(Int128(other), over: Int128(under)))
      #expect(product == Rational(Int128(top * other), over: Int128(bottom * under)))
    }
  }

  @Test(arguments: [
    ("1.05", 105, 2), ("-0.50", -50, 2), ("12", 12, 0), ("0.00000000000001", 1, 14),
    ("999999999999999", 999_999_999_999_999, 0), ("007", 7, 0),
  ])
  func `decimal numbers keep their digits`(text: String, digits: Int64, places: Int) throws {
    let fraction = try #require(DecimalFraction(text))
    #expect(fraction.digits == digits && fraction.places == places)
    #expect(DecimalFraction(digits: digits, places: places) == fraction)
  }

  @Test func `decimal numbers have fifteen digits at most`() {
    #expect(DecimalFraction(digits: 1_000_000_000_000_000, places: 0) == nil)
    #expect(DecimalFraction(digits: .min, places: 2) == nil)
    #expect(DecimalFraction(digits: 1, places: -1) == nil)
    #expect(DecimalFraction(digits: 1, places: 15) == nil)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".1", "1..2", "1.2.3", "1e5", "½", "١", "--1", "1000000000000000",
  ])
  func `what is no decimal number`(text: String) { #expect(DecimalFraction(text) == nil) }

  @Test func `quantities are whole and bounded`() {
    #expect(Quantity(0) == nil && Quantity(-1) == nil && Quantity(1)?.units == 1)
    #expect(Quantity(Quantity.largest)?.units == 1_000_000_000)
    #expect(Quantity(Quantity.largest + 1) == nil && Quantity(.max) == nil)
  }

  @Test func `accounts are read as they are written`() {
    var all: [Account] = Outside.allCases.map { .outside($0) }
    for pool in Pool.allCases {
      all.append(.transit(dispatch: DocumentID(high: 5, low: 6), pool: pool))
      for status in StockStatus.allCases {
        all.append(.held(HeldAccount(pool, status)))
      }
      all.append(.held(HeldAccount(pool, reservedFor: DocumentID(high: 7, low: 8))))
      all.removeAll { $0.held?.status == .reserved && $0.held?.order == nil }
    }
    for account in all { #expect(Account(account.description) == account) }
    for text in ["daily", "daily/gone", "outside/x", "daily/available/X", "daily/reserved/", ""] {
      #expect(Account(text) == nil, "\(text)")
    }
  }

  @Test func `log names are read as they are written`() {
    let name = LogName(SmallNetwork.root, epoch: 3)
    #expect(LogName(name.description) == name)
    for text in ["PB", "PB#0", "PB#01", "PB#1#2", "#1", "PB#+1"] { #expect(LogName(text) == nil) }
  }
}
