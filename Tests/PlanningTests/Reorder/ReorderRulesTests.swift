import Planning
import Stockpile
import Testing

struct ReorderRulesTests {
  @Test("The most specific rule wins, and says over which")
  func specificity() throws {
    let site = try Sample.site("T", "township_hc", parent: "D")
    let item = try Sample.item("MASK", ["category_code": "PPE"])
    let scopes: [ReorderScope] = [
      .everything, .category(site.level, "PPE"), .level(site.level, item.code),
      .site(site.code, item.code),
    ]
    for count in 1...scopes.count {
      let rules = try ReorderRules(
        scopes.prefix(count).enumerated().map { ($0.element, .given(.coverDays($0.offset))) })
      let winner = try #require(rules.rule(of: item, at: site))
      #expect(winner.rule == .given(.coverDays(count - 1)) && winner.scope == scopes[count - 1])
      #expect(winner.overruled == scopes.prefix(count - 1).reversed())
      #expect(winner.reason.zh.contains("保障天数") && winner.reason.en.contains("days of cover"))
    }
    let others = try ReorderRules([
      (.category(.village, "PPE"), .given(.coverDays(1))),
      (.level(.district, item.code), .given(.coverDays(2))),
    ])
    #expect(others.rule(of: item, at: site) == nil)
  }

  @Test("Two rules for the same sites and items are refused")
  func twice() {
    #expect(throws: ReorderProblem.twice(.everything)) {
      try ReorderRules([
        (.everything, .given(.coverDays(1))), (.everything, .given(.coverDays(2))),
      ])
    }
    #expect(ReorderProblem.twice(.everything).code == "reorder-rule-twice")
  }
}
