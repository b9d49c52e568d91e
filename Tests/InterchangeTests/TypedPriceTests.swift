import Interchange
import Stockpile
import Testing

struct TypedPriceTests {
  @Test(arguments: [
    ("2.45", 24_500), ("2", 20_000), ("0", 0), ("0.0001", 1), ("2.4500", 24_500),
    ("1,200.5", 12_005_000), ("￥2.45", 24_500), ("¥2.45", 24_500), ("¥ 2.45", 24_500),
    ("2.45元", 24_500), ("￥2.45 元", 24_500), ("２．４５元", 24_500), ("'2.45", 24_500),
    ("900719925474.0991", 9_007_199_254_740_991),
  ])
  func `prices in yuan`(typed: String, tenThousandths: Int64) throws {
    #expect(try TypedPrice.parse(typed).tenThousandths == tenThousandths)
  }

  @Test(arguments: [
    ("2.45678", "too-many-decimals"), ("1,5", "misplaced-comma"), ("-2", "signed-number"),
    ("￥-2", "signed-number"), ("2.", "unreadable-price"), (".5", "unreadable-price"),
    ("2.4.5", "unreadable-price"), ("2元5角", "unreadable-price"), ("5角", "unreadable-price"),
    ("1.2万元", "unreadable-price"), ("$2", "unreadable-price"), ("￥", "unreadable-price"),
    ("元", "unreadable-price"), ("2。45", "unreadable-price"), ("nan", "unreadable-price"),
    ("1e400", "digits-destroyed"), ("900719925474.0992", "price-too-large"),
    ("99999999999999999999", "price-too-large"), ("", "empty-value"),
  ])
  func `what is no price`(typed: String, code: String) {
    #expect(problemCode { () throws(TypedProblem) in _ = try TypedPrice.parse(typed) } == code)
  }
}
