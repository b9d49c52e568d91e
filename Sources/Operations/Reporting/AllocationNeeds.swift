import Interchange
public import Planning
import Stockpile

/// Where it comes from how much a site should have.
public enum AllocationNeeds: Hashable, Sendable {
  /// So many days of its use.
  case cover
  /// Its norm (定额); what its reserve holds counts.
  case norm
  /// A list, which also says who asks.
  case list([StockKey: AllocationNeed])
}

/// What one site should have of an item, by a list; base units.
public struct AllocationNeed: Hashable, Sendable {
  /// What it should have.
  public var need: Int64
  /// What it uses in the days that plans look back on; nil: as the book has it.
  public var use: Int64?
  /// What it must have after receipt.
  public var minimum: Int64 = 0
}

extension AllocationNeeds {
  /// The needs of a list as CSV, for sites and items of the registers.
  ///
  /// Throws an `ImportRefused` with everything that is wrong with it.
  static func list(
    of bytes: [UInt8], items: [ItemCode: Item], sites: Set<SiteCode>
  ) throws -> AllocationNeeds {
    var problems = ImportProblems()
    let form = try NeedsForm(bytes, problems: &problems)
    var (found, places): ([StockKey: AllocationNeed], [StockKey: Int]) = ([:], [:])
    for row in form.rows {
      guard let site = SiteCode(row.site), sites.contains(site) else {
        problems.add(row.line, "unknown-site", .unknown(row.site, zh: "单位", en: "site"))
        continue
      }
      guard let code = ItemCode(row.item), let item = items[code] else {
        problems.add(row.line, "unknown-item", .unknown(row.item, zh: "物资", en: "item"))
        continue
      }
      let key = StockKey(site: site, item: code)
      if let first = places.updateValue(row.line, forKey: key) {
        problems.add(row.line, "line-twice", .needTwice(row, first: first))
      }
      do throws(TypedProblem) {
        func units(_ text: String) throws(TypedProblem) -> Int64 {
          try TypedQuantity.parse(text, item: item, allowsZero: true).units
        }
        var need = AllocationNeed(need: try units(row.need))
        if let use = row.use { need.use = try units(use) }
        if let minimum = row.minimum { need.minimum = try units(minimum) }
        found[key] = need
      } catch {
        problems.add(row.line, error.code, error.message)
      }
    }
    guard problems.isEmpty else { throw problems.refusal }
    return .list(found)
  }
}

extension NeedsForm {
  /// The list of a file; what is wrong with it as a table is refused at once.
  fileprivate init(_ bytes: [UInt8], problems: inout ImportProblems) throws {
    do {
      try self.init(bytes)
    } catch let found as CSVProblems {
      for problem in found.problems {
        problems.add(problem.line, problem.code.rawValue, problem.detail)
      }
      throw problems.refusal
    } catch let missing as MissingColumn {
      problems.add(1, "missing-column", .missingNeedColumn(missing))
      throw problems.refusal
    }
  }
}

extension Message {
  fileprivate static func unknown(_ word: String, zh: String, en: String) -> Message {
    Message(
      zh: "没有代码为“\(word)”的\(zh)", en: "there is no \(en) \"\(word)\"",
      hintZH: "写登记的代码（stockpile site list、item list）",
      hintEN: "give its code (stockpile site list, item list)")
  }

  fileprivate static func needTwice(_ row: NeedsForm.Row, first: Int) -> Message {
    Message(
      zh: "\(row.site) \(row.item) 在第 \(first) 行已经有了",
      en: "\(row.site) \(row.item) is on line \(first) too",
      hintZH: "只留一行", hintEN: "keep one of them")
  }

  fileprivate static func missingNeedColumn(_ missing: NeedsForm.MissingColumn) -> Message {
    Message(
      zh: "没有“\(missing.names[0])”这一列", en: "there is no column \(missing.names[1])",
      hintZH: "要有三列：单位、物资、应有；用量、保底可有可无",
      hintEN: "needed are site, item and need; use and minimum may be there")
  }
}
