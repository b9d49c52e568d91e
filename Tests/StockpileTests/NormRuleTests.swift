import Stockpile
import Testing

struct NormRuleTests {
  @Test(
    "A rule is days, a fixed number or nothing",
    arguments: [
      ("30d", NormRule.days(30)), ("7d", .days(7)), ("=4", .fixed(4)), ("=50000", .fixed(50_000)),
      ("=0", .fixed(0)), ("", .notHeld), (nil, .notHeld),
    ] as [(String?, NormRule)])
  func rules(_ text: String?, _ rule: NormRule) {
    #expect(NormRule(text) == rule)
  }

  @Test(
    "Anything else is no rule",
    arguments: ["7", "d", "=", "=4d", "7 d", "-7d", "=-4", "1.5d", "7D", "＝4", "=1234567890"])
  func noRules(_ text: String) {
    #expect(NormRule(text) == nil)
  }
}
