import Planning
import Stockpile
import Storage

/// Checks that what an entry names is registered, or comes in the same breath. Refused by name: an
/// entry about an item nobody has would never be seen again.
struct EntryReferences {
  private let reader: LedgerReader
  private let coming: [Register: Set<String>]

  init(_ records: [Record], in reader: LedgerReader) {
    self.reader = reader
    self.coming = Dictionary(grouping: records, by: \.register)
      .mapValues { Set($0.map(\.code)) }
  }

  func check(_ records: [Record]) throws {
    for record in records {
      switch record.register {
      case .norm: try check(norm: NormEntry(record), records)
      case .agreement:
        let agreement = try Agreement(record)
        try require(.enterprise, agreement.enterprise, "enterprise", of: record)
        try require(.item, "\(agreement.item)", "item", of: record)
      case .operator:
        let person = try Operator(record)
        try require(.site, "\(person.site)", "site", of: record)
        if let authority = person.authority {
          try require(.authority, authority, "authority", of: record)
        }
      case .responseLevel:
        if let authority = try ResponseLevel(record).releasedBy {
          try require(.authority, authority, "issue_reserve", of: record)
        }
      case .standard:
        for item in try ProductStandard(record).items {
          try require(.item, "\(item)", "items", of: record)
        }
      case .setting where record.code == Setting.responseLevel.rawValue:
        guard record["value"] != ResponseLevel.routineKey else { continue }
        try require(.responseLevel, record["value"] ?? "", "value", of: record)
      case .parameter:
        // A rule of an item that is not there would never be followed.
        switch ReorderScope(code: record.code) {
        case .site(let site, let item):
          try require(.site, "\(site)", "code", of: record)
          try require(.item, "\(item)", "code", of: record)
        case .level(_, let item): try require(.item, "\(item)", "code", of: record)
        case .category, .everything, nil: continue
        }
      case .planApproval: try require(.plan, record.code, "code", of: record)
      case .site, .item, .enterprise, .driver, .kit, .setting, .authority, .plan: continue
      }
    }
  }

  private func check(norm: NormEntry, _ records: [Record]) throws {
    try require(.item, "\(norm.item)", "item", of: norm.record)
    switch norm.scope {
    case .site(let code): try require(.site, "\(code)", "site", of: norm.record)
    case .type(let type):
      let sites = try reader.records(.site) + records.filter { $0.register == .site }
      let types = Set(sites.compactMap { $0["site_type"] })
      guard types.contains(type) else {
        throw norm.record.problem(
          "site_type", value: type, expected: types.sorted().joined(separator: ", "))
      }
    }
  }

  private func require(
    _ register: Register, _ code: String, _ field: String, of record: Record
  ) throws {
    if coming[register]?.contains(code) == true { return }
    guard try reader.record(register, code) == nil else { return }
    throw record.problem(
      field, value: code, expected: "an entry of the \(register.rawValue) register")
  }
}
