public import Stockpile

/// Who works with the program (操作人员), by site and name; those who left come last.
public struct OperatorList: TableReport {
  /// The operators.
  public let operators: [Operator]
  private let directory: Directory

  /// The list.
  public init(_ operators: [Operator], in directory: Directory) {
    self.operators = operators.sorted { left, right in
      if left.hasLeft != right.hasLeft { return !left.hasLeft }
      return (left.site, left.name) < (right.site, right.name)
    }
    self.directory = directory
  }

  /// One row an operator.
  public var table: ReportTable {
    ReportTable(
      operators,
      [
        Column(.name) { .text($0.name) },
        Column(.roles) { $0.rolesField },
        Column(.authority, .unlessBlank) { .text($0.authority) },
        Column(term: .site) { .text($0.site) },
        Column(.siteName) { [directory] person in
          let site = directory.site(person.site)
          return .both(zh: site.nameZH, en: site.nameEN)
        },
        Column(term: .status) { .word($0.hasLeft ? .hasLeft : .atWork) },
      ])
  }

  /// The table.
  public func text(_ language: Language) -> String {
    operators.isEmpty ? Label.nothing.text(language) + "\n" : table.text(language)
  }

  /// The operators.
  public var json: JSONText { .report("operators", ["operators": table.json]) }
}

extension Operator {
  fileprivate var rolesField: Field {
    let roles = Role.allCases.filter { self.roles.contains($0) }
    return .named(
      code: roles.map(\.rawValue).joined(separator: ";"),
      zh: roles.map { $0.label.zh }.joined(separator: "、"),
      en: roles.map { $0.label.en }.joined(separator: ", "))
  }
}

extension Role {
  /// What people call it.
  public var label: Label {
    switch self {
    case .keeper: Label(rawValue, zh: "保管员", en: "keeper")
    case .approver: Label(rawValue, zh: "审批人", en: "approver")
    case .planner: Label(rawValue, zh: "规划人员", en: "planner")
    case .auditor: Label(rawValue, zh: "审计员", en: "auditor")
    }
  }
}
