/// Everything a rule may know when it decides on a draft. Read by `Storage` inside the writing
/// transaction, so nothing can change between the decision and the record.
public struct PostingFacts: Sendable {
  /// The day of the clock.
  public var today: CalendarDay
  /// The site of the draft.
  public var site: Site
  /// The last month closed at the site.
  public var lastClosed: Month?
  /// The month of the site's first stock document.
  public var firstMonth: Month?
  /// The items of the draft (of the dispatch or the reversed document where it names none).
  public var items: [ItemCode: Item] = [:]
  /// What the site holds of those items, with the figures of the draft's day.
  public var holdings: [Holding] = []
  /// The day of the latest standing count of each line that the site ever counted of those items.
  public var counted: [CountKey: CalendarDay] = [:]
  /// Lots of those items known anywhere, for lot numbers and makers that repeat.
  public var knownLots: [Lot] = []
  /// Where the serials that the draft may bring in are held already, or on the way from.
  public var serialHolders: [Lot: SiteCode] = [:]
  /// What of those items left the site into use or to other bodies and may still come back.
  public var wentOut: [OutsideBalance] = []
  /// The other site of a dispatch.
  public var counterparty: Site?
  /// The dispatch that is received or settled.
  public var dispatch: DispatchFacts?
  /// The document that is reversed.
  public var original: ReversalFacts?
  /// Who is who.
  public var people = PeopleFacts()
  /// What decides whether stock may be released.
  public var release = ReleaseFacts()
  /// The document a request, an approval, an order or what follows refers to.
  public var chain: ChainFacts?
  /// Who a purchase or a call to an enterprise turns to.
  public var supply = SupplyFacts()
  /// Lines of a count sheet for which something was posted after it was drawn.
  public var postedSinceSheet: [CountKey: DocumentNumber] = [:]

  /// Facts about a site with nothing in it.
  public init(today: CalendarDay, site: Site) {
    self.today = today
    self.site = site
  }

  /// The first day whose month is open.
  public var firstOpenDay: CalendarDay? { lastClosed?.next.firstDay }
}

/// What an outside account says of one lot at one site.
public struct OutsideBalance: Hashable, Sendable {
  /// The lot.
  public let lot: Lot
  /// The account.
  public let account: Outside
  /// Base units that may come back on the draft's day: the smallest end-of-day figure from then on.
  public let quantity: Int64

  /// A balance.
  public init(lot: Lot, account: Outside, quantity: Int64) {
    self.lot = lot
    self.account = account
    self.quantity = quantity
  }
}

/// A dispatch as its receiver and its sender need to see it.
public struct DispatchFacts: Sendable {
  /// Its id.
  public let id: DocumentID
  /// Its number.
  public let number: DocumentNumber
  /// Who sent it.
  public let sender: SiteCode
  /// Who is to receive it.
  public let destination: SiteCode
  /// When it was sent.
  public let sentOn: CalendarDay
  /// The pool it enters on arrival; nil: the pool it left.
  public let destinationPool: Pool?
  /// What it carries.
  public let lines: [TransitLine]
  /// The standing arrival, if there is one.
  public let arrival: DocumentNumber?
  /// Whether the goods are to be destroyed: they arrive, and come back, as nonconforming.
  public let isDisposal: Bool
  /// The reversal that undid it.
  public let reversedBy: DocumentNumber?

  /// The facts of a dispatch.
  public init(
    id: DocumentID, number: DocumentNumber, sender: SiteCode, destination: SiteCode,
    sentOn: CalendarDay, destinationPool: Pool?, lines: [TransitLine], arrival: DocumentNumber?,
    isDisposal: Bool = false, reversedBy: DocumentNumber? = nil
  ) {
    self.id = id
    self.number = number
    self.sender = sender
    self.destination = destination
    self.sentOn = sentOn
    self.destinationPool = destinationPool
    self.lines = lines
    self.arrival = arrival
    self.isDisposal = isDisposal
    self.reversedBy = reversedBy
  }
}

/// One lot of one pool on a dispatch.
public struct TransitLine: Hashable, Sendable {
  /// The lot.
  public let lot: Lot
  /// The pool it left.
  public let pool: Pool
  /// Base units sent.
  public let sent: Int64
  /// Base units still in transit; after the arrival these are disputed, negative if more arrived.
  public let outstanding: Int64

  /// A line.
  public init(lot: Lot, pool: Pool, sent: Int64, outstanding: Int64) {
    self.lot = lot
    self.pool = pool
    self.sent = sent
    self.outstanding = outstanding
  }
}

/// A document that is to be reversed, and what stands on it.
public struct ReversalFacts: Sendable {
  /// The document.
  public let original: PostedDocument
  /// The document that reversed it before.
  public let reversedBy: DocumentNumber?
  /// Standing documents that must be reversed first: the arrival of a dispatch, a settlement.
  public let blockers: [DocumentNumber]
  /// Later documents that took of what it brought.
  public let dependents: [DocumentNumber]
  /// The day before which it cannot have been undone: an arrival of it was reversed then.
  public let notBefore: CalendarDay?

  /// The facts of a reversal.
  public init(
    original: PostedDocument, reversedBy: DocumentNumber?, blockers: [DocumentNumber],
    dependents: [DocumentNumber], notBefore: CalendarDay? = nil
  ) {
    self.original = original
    self.reversedBy = reversedBy
    self.blockers = blockers
    self.dependents = dependents
    self.notBefore = notBefore
  }
}
