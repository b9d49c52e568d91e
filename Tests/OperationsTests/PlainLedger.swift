import Foundation

/// An exported ledger read with nothing of the product: Foundation's JSON, texts and plain sums.
///
/// Days stay texts, which sort as days do.
struct PlainLedger {
  /// One line of a document.
  struct Line {
    let document: Int
    let site: String
    let day: String
    let from: String
    let to: String
    let item: String
    let expiry: String?
    let price: Int?
    let quantity: Int
  }

  /// The head of a document.
  struct Paper {
    let id: String
    let kind: String
    let site: String
    let day: String
    let recorded: String
    let reference: String?
    let counterparty: String?
    let purpose: String?
    let month: String?
    /// Items of a count.
    let counted: Set<String>
    /// What an unmet request wanted.
    let wanted: [(item: String, quantity: Int)]
  }

  private(set) var papers: [Paper] = []
  private(set) var lines: [Line] = []
  /// 近效期天数 of each item, as last registered.
  private(set) var nearDays: [String: Int] = [:]
  /// Reversed documents, by id.
  private(set) var reversed: Set<String> = []
  /// Where a dispatch goes, by its id.
  private(set) var destination: [String: String] = [:]
  /// When a dispatch arrived, and when that was undone, by its id.
  private(set) var arrivals: [String: [(day: String, undone: String?)]] = [:]
  /// The days of the counts that stand, by `site item`.
  private(set) var countDays: [String: [String]] = [:]
  /// The day an item first came to a site, by `site item`.
  private(set) var firstIn: [String: String] = [:]

  init(_ file: Data) throws {
    let texts = file.split(separator: 0x0A)
    for text in texts.dropFirst().dropLast() {
      guard let object = try JSONSerialization.jsonObject(with: text) as? [String: Any],
        let log = object["log"] as? String, let site = log.split(separator: "#").first
      else { throw CocoaError(.coderReadCorrupt) }
      add(object, String(site))
    }
    var undone: [String: String] = [:]
    for paper in papers where paper.kind == "reversal" { undone[paper.reference ?? ""] = paper.day }
    reversed = Set(undone.keys)
    for paper in papers {
      if paper.kind == "dispatch" { destination[paper.id] = paper.counterparty }
      if paper.kind == "arrival" {
        arrivals[paper.reference ?? "", default: []].append((paper.day, undone[paper.id]))
      }
      guard paper.kind == "count", !reversed.contains(paper.id) else { continue }
      for item in paper.counted {
        countDays["\(paper.site) \(item)", default: []].append(paper.day)
      }
    }
    for line in lines where Self.isShelf(line.to) {
      let key = "\(line.site) \(line.item)"
      firstIn[key] = min(firstIn[key] ?? line.day, line.day)
    }
  }

  private mutating func add(_ object: [String: Any], _ site: String) {
    func text(_ key: String) -> String { object[key] as? String ?? "" }
    let counted = (object["count_lines"] as? [[String: Any]] ?? [])
      .map { $0["item"] as? String ?? "" }
    papers.append(
      Paper(
        id: text("id"), kind: text("kind"), site: site, day: text("occurred_on"),
        recorded: text("recorded_at"), reference: object["reference"] as? String,
        counterparty: object["counterparty"] as? String, purpose: object["purpose"] as? String,
        month: object["month"] as? String, counted: Set(counted),
        wanted: text("kind") != "unmet"
          ? []
          : (object["order_lines"] as? [[String: Any]] ?? []).map {
            ($0["item"] as? String ?? "", $0["quantity"] as? Int ?? 0)
          }))
    if text("register") == "item", let record = object["record"] as? [String: Any],
      let code = record["code"] as? String
    {
      nearDays[code] = (record["near_expiry_days"] as? String).flatMap { Int($0) } ?? 180
    }
    for line in object["lines"] as? [[String: Any]] ?? [] {
      let lot = line["lot"] as? [String: Any] ?? [:]
      lines.append(
        Line(
          document: papers.count - 1, site: site, day: text("occurred_on"),
          from: line["from"] as? String ?? "", to: line["to"] as? String ?? "",
          item: lot["item"] as? String ?? "", expiry: lot["expiry_date"] as? String,
          price: lot["unit_price"] as? Int, quantity: line["quantity"] as? Int ?? 0))
    }
  }

  /// Whether an account is a shelf of a site.
  static func isShelf(_ account: String) -> Bool {
    !account.hasPrefix("outside/") && !account.hasPrefix("transit/")
  }

  /// The months from the first to the last stock document, `yyyy-MM`.
  var months: [String] {
    let days = lines.map(\.day).sorted()
    guard let first = days.first, let last = days.last else { return [] }
    var months: [String] = []
    var (year, month) = (Int(first.prefix(4)) ?? 0, Int(first.dropFirst(5).prefix(2)) ?? 0)
    while true {
      let text = "\(year)-\(month < 10 ? "0" : "")\(month)"
      guard text <= last.prefix(7) else { return months }
      months.append(text)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
  }
}
