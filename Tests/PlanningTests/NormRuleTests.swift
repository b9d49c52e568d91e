import Planning
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

  @Test(
    "A baseline is a number, or a factor of a column",
    arguments: [
      ("80", Rational(80), nil), ("0.2", Rational(1, over: 5), nil), ("0", Rational(0), nil),
      ("hcw_count", Rational(1), "hcw_count"),
      ("0.6*hcw_count", Rational(3, over: 5), "hcw_count"),
      ("population_served/1000", Rational(1, over: 1_000), "population_served"),
      ("beds/2.5", Rational(2, over: 5), "beds"),
    ] as [(String, Rational, String?)])
  func baselines(_ text: String, _ factor: Rational, _ column: String?) {
    #expect(Baseline(text)?.factor == factor)
    #expect(Baseline(text)?.column == column)
  }

  @Test(
    "Anything else is no baseline",
    arguments: [
      "", "-1", "2*", "*beds", "beds/0", "beds/", "/2", "2*3", "beds*2", "-2*beds", "beds/-2",
      "beds 2", "2*beds/3", "Beds",
    ])
  func noBaselines(_ text: String) {
    #expect(Baseline(text) == nil)
  }
}
