public import Planning
public import Stockpile

/// The planning parameters: what is set, and what holds where nothing is.
public struct ParameterList: TableReport {
  /// One parameter.
  public struct Entry: Hashable, Sendable {
    /// Its code.
    public let code: String
    /// What it is called.
    public let label: Label
    /// What holds.
    public let value: String
    /// Whether somebody set it.
    public let isSet: Bool
  }

  /// The parameters in the order of their kinds, then of their codes.
  public let entries: [Entry]
  private let parameters: PlanningParameters

  /// The list of a set of parameters.
  public init(_ parameters: PlanningParameters) {
    self.parameters = parameters
    entries = ParameterKind.all.flatMap { kind in
      let set = parameters.set.keys.filter { ParameterKind.kind(of: $0)?.pattern == kind.pattern }
      return Set(set + kind.usualCodes).sorted().compactMap { code in
        parameters.value(code).map {
          Entry(
            code: code, label: Label(code, zh: kind.label.zh, en: kind.label.en), value: $0,
            isSet: parameters.set[code] != nil)
        }
      }
    }
  }

  /// One row a parameter.
  public var table: ReportTable {
    ReportTable(
      entries,
      [
        Column(.parameter) { .text($0.code) },
        Column(.meaning) { .word($0.label) },
        Column(.value) { .text($0.value) },
        Column(term: .status) { .word($0.isSet ? .setHere : .usual) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String { table.text(language) }

  /// All that is set and usual, in the form of the file they are read from.
  public var json: JSONText {
    .object([
      "format": .string("stockpile"), "kind": .string("planning"), "version": JSONText(1),
      "parameters": JSONText.nested(
        entries.map { ($0.code.split(separator: "/").map(String.init), $0.value) }),
    ])
  }
}

extension JSONText {
  /// Texts by their paths: members that begin alike stand in one object.
  fileprivate static func nested(_ values: [(path: [String], value: String)]) -> JSONText {
    let groups = Dictionary(grouping: values) { $0.path.first ?? "" }
    return .object(
      groups.mapValues { group in
        if group.count == 1, group[0].path.count == 1 { return .string(group[0].value) }
        return nested(group.map { (Array($0.path.dropFirst()), $0.value) })
      })
  }
}
