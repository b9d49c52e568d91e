import Planning
import Stockpile
import Testing

struct BaselineTests {
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
