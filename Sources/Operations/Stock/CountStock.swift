public import Stockpile
import Storage

extension Session {
  /// Draws a count sheet of what the site holds, of those items or all; figures are not on it.
  ///
  /// Throws the refusals `siteHoldsNoStock` and `futureDay`, or a `Lookup`.
  public func drawSheet(
    site code: SiteCode, day: CalendarDay, items: [ItemCode] = [], asUse: Bool = false
  ) throws -> CountSheet {
    let operatorName = try writer()
    return try store.write { writer in
      guard let site = try writer.reader.site(code) else { throw Lookup.site(code.description) }
      guard site.holdsStock else {
        throw Refusal.siteHoldsNoStock(code, reason: site.whyNoStock)
      }
      guard day <= today else { throw Refusal.futureDay(day, today: today) }
      let held = try writer.reader.stock(site: code, asOf: day)
        .filter { items.isEmpty || items.contains($0.lot.item) }
      let keys = Set(held.map { CountKey($0.lot) }).sorted()
      let id = try writer.drawSheet(
        site: code, day: day, by: operatorName, asUse: asUse, keys: keys)
      return try writer.reader.sheet(id)
    }
  }

  /// A count sheet with what was entered so far.
  public func sheet(_ id: Int64) throws -> CountSheet { try store.read { try $0.sheet(id) } }

  /// The sheets not posted yet.
  public func openSheets() throws -> [CountSheet] { try store.read { try $0.openSheets() } }

  /// One figure for a sheet: of a line of it, or of something found that it does not list.
  public struct CountEntry: Hashable, Sendable {
    /// The line, or nil for something found.
    public var line: Int?
    /// What was found.
    public var found: CountKey?
    /// The figure.
    public var counted: Int64
    /// The pool a difference belongs to, if the keeper says so.
    public var pool: Pool?

    /// A figure for a line of the sheet, or for something found.
    public init(line: Int? = nil, found: CountKey? = nil, counted: Int64, pool: Pool? = nil) {
      self.line = line
      self.found = found
      self.counted = counted
      self.pool = pool
    }
  }

  /// Writes figures into an open sheet, all or none.
  public func enterCounts(_ entries: [CountEntry], sheet id: Int64) throws -> CountSheet {
    _ = try writer()
    return try store.write { writer in
      let sheet = try writer.reader.sheet(id)
      guard sheet.posted == nil else {
        throw Refusal.sheetProblem(String(id), reason: .posted)
      }
      for entry in entries {
        guard (0...Quantity.largest).contains(entry.counted) else {
          throw Refusal.sheetProblem(String(id), reason: .outOfRange(entry.counted))
        }
        let line: Int
        if let known = entry.line {
          guard sheet.lines.contains(where: { $0.line == known }) else {
            throw Refusal.sheetProblem(String(id), reason: .noLine(known))
          }
          line = known
        } else if let found = entry.found {
          line =
            try writer.reader.sheet(id).lines.first { $0.key == found }?.line
            ?? writer.addSheetLine(id, found)
        } else {
          throw Refusal.sheetProblem(String(id), reason: .noLine(0))
        }
        try writer.enter(entry.counted, pool: entry.pool, line: line, sheet: id)
      }
      return try writer.reader.sheet(id)
    }
  }

  /// Posts a sheet as a count; lines without a figure are left out, unless none has one.
  public func postSheet(
    _ id: Int64, documentID: DocumentID, asUse: Bool, particulars: Particulars,
    options: PostOptions = PostOptions()
  ) throws -> Recorded {
    let sheet = try sheet(id)
    if sheet.posted != nil, sheet.posted != documentID {
      throw Refusal.sheetProblem(String(id), reason: .posted)
    }
    var draft = Draft(id: documentID, kind: .count, site: sheet.site, occurredOn: sheet.day)
    draft.particulars = particulars
    if sheet.asUse || asUse { draft.particulars.purpose = .asUse }
    draft.lines = sheet.lines.compactMap { line in
      guard let counted = line.counted else { return nil }
      var draftLine = DraftLine(line.key.item, counted)
      draftLine.lot.number = line.key.number
      draftLine.lot.maker = line.key.maker
      draftLine.lot.expiry = line.key.expiry
      draftLine.pool = line.pool
      return draftLine
    }
    guard !draft.lines.isEmpty else {
      throw Refusal.sheetProblem(String(id), reason: .noFigures)
    }
    var options = options
    options.sheet = id
    return try post(draft, options)
  }
}
