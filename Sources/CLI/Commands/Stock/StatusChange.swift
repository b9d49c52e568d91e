internal import Stockpile

/// What freeze, release and inspect have in common: goods stay, their status changes.
struct StatusChange {
  let kind: DocumentKind
  let from: StockStatus
  let pool: String?
  /// What an inspection found; nil for the other two.
  var result: StockStatus?

  init(_ kind: DocumentKind, from: StockStatus, pool: String?) {
    self.kind = kind
    self.from = from
    self.pool = pool
  }

  /// Posts the change.
  func run(
    _ desk: Desk, _ options: LineOptions, _ place: SiteOptions, _ writing: WritingOptions
  ) throws {
    let site = try desk.site(place.site)
    var draft = try writing.draft(kind, at: site.code, desk)
    let account = HeldAccount(try pool.map { try Pool.typed($0, "--pool") } ?? .daily, from)
    let lines = try desk.lines(
      options.words(shared: [.pool: pool, .status: result?.rawValue]),
      LineRules(
        allowed: LineField.choosing.union(result == nil ? [.pool] : [.pool, .status]),
        shelf: (site.code, account), draft: draft))
    if kind == .freeze { try desk.askReason(&draft) }
    try desk.post(writing.planned(draft, lines))
  }
}
