public import Stockpile

/// All reorder rules that are set, and which of them decides: the most specific one.
public struct ReorderRules: Hashable, Sendable {
  private let rules: [ReorderScope: WrittenRule]

  /// Rules; throws `ReorderProblem.twice` if two are set for the same sites and items.
  public init(_ entries: [(scope: ReorderScope, rule: WrittenRule)]) throws(ReorderProblem) {
    var rules: [ReorderScope: WrittenRule] = [:]
    for entry in entries {
      guard rules.updateValue(entry.rule, forKey: entry.scope) == nil else {
        throw .twice(entry.scope)
      }
    }
    self.rules = rules
  }

  /// The rule for an item at a site; nil where none is set, not even for everything.
  public func rule(of item: Item, at site: Site) -> WinningRule? {
    let scopes: [ReorderScope] = [
      .site(site.code, item.code), .level(site.level, item.code),
      .category(site.level, item.category), .everything,
    ]
    let found = scopes.compactMap { scope in rules[scope].map { (scope, $0) } }
    guard let (scope, rule) = found.first else { return nil }
    return WinningRule(rule: rule, scope: scope, overruled: found.dropFirst().map(\.0))
  }
}

/// The rule that decides, and why.
public struct WinningRule: Hashable, Sendable {
  /// The rule.
  public let rule: WrittenRule
  /// For which sites and items it is set.
  public let scope: ReorderScope
  /// What else is set and would fit, the most specific first.
  public let overruled: [ReorderScope]

  /// Why it decides, in a sentence.
  public var reason: Message {
    let (label, words) = (rule.label, scope.words)
    guard let next = overruled.first?.words else {
      return Message(
        zh: "按\(label.zh)：为\(words.zh)设定，没有更具体的规则",
        en: "\(label.en), set for \(words.en); nothing more specific is set")
    }
    return Message(
      zh: "按\(label.zh)：为\(words.zh)设定，比为\(next.zh)设定的规则更具体",
      en: "\(label.en), set for \(words.en), which is more specific than for \(next.en)")
  }
}
