public import Stockpile

/// What one site has, uses and would get of the item that is shared out, in base units.
public struct AllocationLine: Hashable, Sendable {
  /// The site.
  public let site: Site
  /// What it uses itself: its weight.
  public let use: DailyUse
  /// In date and available in its daily pool.
  public let usable: Int64
  /// On the way to its daily pool.
  public let onTheWay: Int64
  /// The most it may get: what it lacks to the cover asked for.
  public let request: Int64
  /// What it needs for the cover asked for.
  public let need: Int64
  /// What it would get.
  public internal(set) var share: Int64

  /// What it has and awaits.
  public var onHand: Int64 { usable + onTheWay }

  /// 可用天数 before: of what is there and on the way; nil where nothing is used.
  public var coverBefore: Int64? { use.cover(of: usable + onTheWay) }

  /// 可用天数 after the share has arrived.
  public var coverAfter: Int64? { use.cover(of: usable + onTheWay + share) }

  /// One sentence with the numbers, shared by a rule.
  public func reason(_ rule: SharingRule) -> Message {
    let numbersZH = "\(use.days) 天用 \(use.units)，可用 \(usable)，在途 \(onTheWay)，需补 \(request)："
    let numbersEN =
      "used \(use.units) in \(use.days) days, usable \(usable), on the way \(onTheWay), "
      + "lacks \(request): "
    if request == 0 {
      return Message(zh: numbersZH + "已够，不分配", en: numbersEN + "has enough, gets none")
    }
    return share == request
      ? Message(zh: numbersZH + "补足 \(share)", en: numbersEN + "gets all of it")
      : Message(
        zh: numbersZH + "\(rule.words.zh)，分得 \(share)",
        en: numbersEN + "\(rule.words.en), gets \(share)")
  }
}

/// A proposal how to share one item of a site among the sites it supplies (统一调配) by a rule, nobody more
/// than it lacks. Nothing moves until it is adopted.
public struct AllocationPlan: Sendable {
  /// What is shared out.
  public let item: Item
  /// Who gives.
  public let source: Site
  /// What the source has in its daily pool, in date and available.
  public let sourceUsable: Int64
  /// What the source keeps for itself.
  public let kept: Int64
  /// What was asked to be shared out; nil: all that may be.
  public let asked: Int64?
  /// Days of cover a site is filled up to.
  public let coverDays: Int
  /// By which rule.
  public let rule: SharingRule
  /// How shares were rounded.
  public let rounding: Rounding
  /// The sites in the order of days of cover, the shortest first.
  public let lines: [AllocationLine]

  /// What may be released: the source's stock beyond what it keeps, at most what was asked.
  public var released: Int64 {
    let spare = max(0, sourceUsable - kept)
    return min(spare, asked ?? spare)
  }

  /// What the shares add up to.
  public var shared: Int64 { lines.reduce(0) { $0 + $1.share } }

  /// What the sites lack together.
  public var requested: Int64 { lines.reduce(0) { $0 + $1.request } }

  /// What stays lacking after the shares.
  public var uncovered: Int64 { requested - shared }

  /// What a plan starts from.
  public struct Question: Hashable, Sendable {
    /// What is shared out; nil: all that may be released.
    public var quantity: Int64?
    /// What the source keeps; nil: `coverDays` of its own use, and its norm where it has no reserve.
    public var keep: Int64?
    /// Days of cover a site is filled up to.
    public var coverDays = 30
    /// By which rule.
    public var rule = SharingRule.cover
    /// How shares become whole units; nil: as is usual for the rule.
    public var rounding: Rounding?

    /// Everything that may be released, 30 days of cover, the fewest days lifted first.
    public init() {}
  }

  /// A site that may get something, and its stock.
  public struct Receiver: Hashable, Sendable {
    /// The site.
    public let site: Site
    /// What it uses itself.
    public let use: DailyUse
    /// Its daily stock.
    public let usable: Int64
    /// On the way to it.
    public let onTheWay: Int64

    /// A site and its stock.
    public init(site: Site, use: DailyUse, usable: Int64, onTheWay: Int64) {
      self.site = site
      self.use = use
      self.usable = usable
      self.onTheWay = onTheWay
    }
  }

  /// Shares an item out. Throws `PlanningProblem.nobodyUses` if no receiver used anything: there is
  /// nothing to weigh them by.
  public init(
    _ question: Question, item: Item, source: Site, sourceUsable: Int64, kept: Int64,
    receivers: [Receiver]
  ) throws(PlanningProblem) {
    guard receivers.contains(where: { $0.use.units > 0 }) else {
      throw .nobodyUses(item.code, below: source.code)
    }
    self.item = item
    self.source = source
    self.sourceUsable = sourceUsable
    self.kept = question.keep ?? kept
    self.asked = question.quantity
    self.coverDays = question.coverDays
    self.rule = question.rule
    self.rounding = question.rounding ?? question.rule.usualRounding
    var lines = receivers.filter { $0.use.units > 0 }.map { receiver in
      let need = receiver.use.need(ofDays: question.coverDays)
      return AllocationLine(
        site: receiver.site, use: receiver.use, usable: receiver.usable,
        onTheWay: receiver.onTheWay, request: max(0, need - receiver.usable - receiver.onTheWay),
        need: need, share: 0)
    }.sorted { $0.site.code < $1.site.code }
    let spare = max(0, sourceUsable - self.kept)
    let shares = rule.shares(
      of: min(spare, question.quantity ?? spare),
      among: lines.map {
        SharingRule.Party(
          use: $0.use.units, need: $0.need, onHand: $0.onHand, request: $0.request)
      }, rounding: rounding)
    for place in lines.indices { lines[place].share = shares[place] }
    self.lines = lines.sorted(inOrder: {
      CoverOrder(cover: $0.coverBefore, use: $0.use, at: $0.site)
    })
  }
}
