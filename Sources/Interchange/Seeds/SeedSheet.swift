import Planning
import Stockpile

/// One entry and the line it was read from.
struct SeedEntry {
  let line: Int
  let record: Record
}

/// The files of a seed folder, in the order in which their entries are handed out.
enum SeedSheet: String, CaseIterable {
  case sites = "sites.csv"
  case items = "items.csv"
  case drivers = "drivers.csv"
  case kits = "kits.csv"
  case enterprises = "enterprises.csv"
  case agreements = "agreements.csv"
  case standards = "standards.csv"
  case authorities = "authorities.csv"
  case responseLevels = "response_levels.csv"

  private var register: Register {
    switch self {
    case .sites: .site
    case .items: .item
    case .drivers: .driver
    case .kits: .kit
    case .enterprises: .enterprise
    case .agreements: .agreement
    case .standards: .standard
    case .authorities: .authority
    case .responseLevels: .responseLevel
    }
  }

  /// The columns that make an entry's code.
  private var keys: [String] {
    switch self {
    case .sites: ["site_code"]
    case .items: ["item_code"]
    case .drivers: ["driver"]
    case .kits: ["kit_code", "component_code"]
    case .enterprises: ["enterprise_code"]
    case .agreements: ["agreement_code"]
    case .standards: ["old"]
    case .authorities: ["authority"]
    case .responseLevels: ["response_level"]
    }
  }

  private var requiredColumns: [String] {
    switch self {
    case .sites: keys + ["name_zh", "level", "site_type", "parent_code"]
    case .items: keys + ["name_zh", "base_unit_zh"]
    case .drivers, .enterprises: keys + ["name_zh"]
    case .agreements: keys + ["enterprise", "item", "valid_from", "valid_to"]
    case .standards: keys + ["new", "effective"]
    case .authorities: keys + ["name_zh", "rank", "releases_reserve"]
    case .responseLevels: keys + ["name_zh", "norm_multiplier", "issue_reserve"]
    case .kits: keys + ["qty"]
    }
  }

  /// The entries of the file; none if the text is no table or lacks a column.
  func entries(of bytes: [UInt8], _ problems: inout SeedProblems) -> [SeedEntry] {
    do throws(CSVProblems) {
      let table = try CSVReader().read(bytes)
      let missing = requiredColumns.filter { table.place(of: $0) == nil }
      for column in missing { problems.add(self, line: 1, .missingColumn(column)) }
      guard missing.isEmpty else { return [] }
      return table.rows.map { SeedEntry(line: $0.line, record: record($0, of: table)) }
    } catch {
      for problem in error.problems { problems.add(self, line: problem.line, .table(problem)) }
      problems.addUnlisted(error.unlisted)
      return []
    }
  }

  private func record(_ row: CSVRows.Row, of table: CSVRows) -> Record {
    let parts = keys.map { table.value($0, in: row) ?? "" }
    var fields = Dictionary(
      zip(table.header, row.fields).map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
    guard parts.count > 1 else {
      // The code is the key; as a field too it could only come to differ.
      fields[keys[0]] = nil
      return Record(register, code: parts[0], fields: fields)
    }
    return Record(
      register, code: KitComponent.code(kit: parts[0], component: parts[1]), fields: fields)
  }

  /// Checks each entry by making the value it stands for, and that no code comes twice.
  func check(_ entries: [SeedEntry], _ problems: inout SeedProblems) {
    var lines: [String: Int] = [:]
    for entry in entries {
      let code = entry.record.code
      if let first = lines[code] {
        problems.add(self, line: entry.line, .duplicate(code, firstLine: first))
      } else {
        lines[code] = entry.line
      }
      do throws(RecordProblem) {
        try makeValue(entry.record)
      } catch {
        problems.add(self, line: entry.line, .entry(error))
      }
      for gap in unreadableNorms(entry.record) { problems.add(self, line: entry.line, .norm(gap)) }
    }
  }

  private func makeValue(_ record: Record) throws(RecordProblem) {
    switch self {
    case .sites: _ = try Site(record)
    case .items: _ = try Item(record)
    case .drivers: _ = try Driver(record)
    case .kits: _ = try KitComponent(record)
    case .enterprises: _ = try Enterprise(record)
    case .agreements: _ = try Agreement(record)
    case .standards: _ = try ProductStandard(record)
    case .authorities: _ = try Authority(record)
    case .responseLevels: _ = try ResponseLevel(record)
    }
  }

  /// Rules and baselines that cannot be read. Found only when norms are computed, a slip of the pen
  /// would look like an unknown norm.
  private func unreadableNorms(_ record: Record) -> [NormGap] {
    Level.allCases.compactMap { level in
      let field = "\(self == .items ? "norm" : "baseline")_\(level.rawValue)"
      let isReadable =
        switch self {
        case .items: NormRule(record[field]) != nil
        case .drivers: record[field].map { Baseline($0) != nil } ?? true
        default: true
        }
      return isReadable
        ? nil
        : .unreadable(register, code: record.code, field: field, value: record[field] ?? "")
    }
  }
}
