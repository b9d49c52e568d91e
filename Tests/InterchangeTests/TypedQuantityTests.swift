import Interchange
import Stockpile
import Testing

struct TypedQuantityTests {
  @Test(arguments: [
    ("200", 200), ("1,200", 1_200), ("1，200", 1_200), ("12,345,678", 12_345_678),
    ("１２００", 1_200), ("１，２００", 1_200), ("007", 7), ("'200", 200), ("200\r\n", 200),
    ("200只", 200), ("200 只", 200), ("200pc", 200), ("200 pc", 200), ("200pcs", 200),
    ("200 PCS", 200), ("２００ｐｃ", 200), ("1,200只", 1_200), ("1000000000", 1_000_000_000),
  ])
  func `base units`(typed: String, units: Int64) throws {
    let quantity = try TypedQuantity.parse(typed, item: respirator())
    #expect(quantity.units == units)
    #expect(quantity.loose == units)
    #expect(quantity.packs == nil)
    #expect(try quantity.conversion(of: respirator(), .chinese) == nil)
  }

  @Test(arguments: [
    ("3箱", 3, 0), ("3 箱", 3, 0), ("３箱", 3, 0), ("2box", 2, 0), ("2 boxes", 2, 0),
    ("2 Case", 2, 0), ("2cartons", 2, 0), ("1 pack", 1, 0), ("2箱30只", 2, 30),
    ("2箱 30 只", 2, 30), ("2 boxes 30 pcs", 2, 30), ("30只2箱", 2, 30), ("2box30pc", 2, 30),
    ("0箱30只", 0, 30), ("1,000箱", 1_000, 0),
  ])
  func `packs are converted by the size of the pack`(
    typed: String, packs: Int64, loose: Int64
  ) throws {
    let quantity = try TypedQuantity.parse(typed, item: respirator())
    #expect(quantity.packs == packs)
    #expect(quantity.loose == loose)
    #expect(quantity.units == packs * 600 + loose)
  }

  @Test
  func `the conversion is shown back`() throws {
    let item = try respirator()
    let sum = try TypedQuantity.parse("2箱30只", item: item)
    #expect(sum.conversion(of: item, .chinese) == "2 × 600 + 30 = 1230 只")
    let packs = try TypedQuantity.parse("3箱", item: item)
    #expect(packs.conversion(of: item, .english) == "3 × 600 = 1800 pc")
  }

  @Test(arguments: [
    ("1.5", "fractional-quantity"), ("1.0", "fractional-quantity"), (".5", "fractional-quantity"),
    ("3/4", "fractional-quantity"), ("半箱", "fractional-quantity"),
    ("2箱半", "fractional-quantity"), ("½", "fractional-quantity"),
    ("+5", "signed-number"), ("-5", "signed-number"), ("－5", "signed-number"),
    ("\u{2212}5", "signed-number"), ("2箱-30只", "signed-number"), ("5 - 3", "signed-number"),
    ("1,5", "misplaced-comma"), ("1,2000", "misplaced-comma"), ("1200,000", "misplaced-comma"),
    ("0,200", "misplaced-comma"), ("200,", "misplaced-comma"), ("1,200,5", "misplaced-comma"),
    ("1、200", "misplaced-comma"),
    ("5.2E+11", "digits-destroyed"), ("6.90123E+12", "digits-destroyed"),
    ("5e3", "digits-destroyed"), ("５．２Ｅ＋１１", "digits-destroyed"),
    ("0", "zero-quantity"), ("0只", "zero-quantity"), ("0箱0只", "zero-quantity"),
    ("1000000001", "quantity-too-large"), ("1666667箱", "quantity-too-large"),
    ("1666666箱401只", "quantity-too-large"), ("99999999999999999999", "quantity-too-large"),
    ("3盒", "unknown-unit"), ("3 sets", "unknown-unit"), ("2箱x", "unknown-unit"),
    ("0x10", "unknown-unit"), ("200pcx", "unknown-unit"), ("1万", "unknown-unit"),
    ("2箱30", "unit-missing"), ("1 200", "unit-missing"), ("30 2箱", "unit-missing"),
    ("2箱3箱", "unit-twice"), ("2箱3box", "unit-twice"), ("2只3pc", "unit-twice"),
    ("箱", "unreadable-quantity"), ("两箱", "unreadable-quantity"),
    ("nan", "unreadable-quantity"), ("٢", "unreadable-quantity"), ("=1+1", "unreadable-quantity"),
    ("", "empty-value"), ("200\n300", "hidden-character"),
  ])
  func `what is no certain quantity is refused`(typed: String, code: String) throws {
    let item = try respirator()
    #expect(
      problemCode { () throws(TypedProblem) in _ = try TypedQuantity.parse(typed, item: item) }
        == code)
  }

  @Test(arguments: ["0", "0只", "０", "0箱"])
  func `a count may find nothing`(typed: String) throws {
    #expect(try TypedQuantity.parse(typed, item: respirator(), allowsZero: true).units == 0)
  }

  @Test
  func `the largest quantity fits in packs as well`() throws {
    #expect(
      try TypedQuantity.parse("1666666箱400只", item: respirator()).units == Quantity.largest)
  }

  @Test
  func `an item without packs knows its base unit only`() throws {
    let item = try sampleItem(["base_unit_zh": "台", "base_unit_en": "unit"])
    #expect(try TypedQuantity.parse("3 units", item: item).units == 3)
    for typed in ["3箱", "3 box"] {
      #expect(
        problemCode { () throws(TypedProblem) in _ = try TypedQuantity.parse(typed, item: item) }
          == "unknown-unit")
    }
  }

  @Test
  func `where an item is counted in boxes a box is no pack`() throws {
    let item = try sampleItem([
      "base_unit_zh": "盒", "base_unit_en": "box", "pack_unit_zh": "箱", "pack_size": "40",
    ])
    #expect(try TypedQuantity.parse("2 boxes", item: item).units == 2)
    #expect(try TypedQuantity.parse("2盒", item: item).units == 2)
    #expect(try TypedQuantity.parse("2 cartons", item: item).units == 80)
    #expect(try TypedQuantity.parse("2箱", item: item).units == 80)
  }

  @Test
  func `one name for base and pack decides nothing`() throws {
    let item = try sampleItem([
      "base_unit_zh": "盒", "base_unit_en": "tin", "pack_unit_zh": "盒", "pack_size": "10",
    ])
    #expect(try TypedQuantity.parse("2 tins", item: item).units == 2)
    #expect(
      problemCode { () throws(TypedProblem) in _ = try TypedQuantity.parse("2盒", item: item) }
        == "ambiguous-unit")
  }

  @Test
  func `a refusal names the units there are`() throws {
    let item = try respirator()
    let problem = #expect(throws: TypedProblem.self) {
      try TypedQuantity.parse("3盒", item: item)
    }
    let chinese = try #require(problem?.message(chinese: true))
    #expect(chinese == "“3盒”：该物资没有单位“盒”，可用单位：只、箱（1箱=600只）；例如 200、200只 或 2箱30只")
    let english = try #require(problem?.message(chinese: false))
    #expect(english.contains("pc, pack (1 pack = 600 pc)"))
  }
}
