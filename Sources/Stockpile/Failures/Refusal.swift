/// A stock rule said no (拒绝); nothing was recorded.
public enum Refusal: Error, Hashable, Sendable {
  // The document as a whole
  /// The site is planned, closed or an aggregate row.
  case siteHoldsNoStock(SiteCode, reason: String)
  /// The day lies after today.
  case futureDay(CalendarDay, today: CalendarDay)
  /// The month is closed at that site.
  case closedMonth(SiteCode, CalendarDay, firstOpen: CalendarDay)
  /// A posted count of the lot stands after that day.
  case beforeCount(SiteCode, LotName, CalendarDay, counted: CalendarDay)
  /// A document without lines.
  case noLines(DocumentKind)
  /// A particular the kind cannot do without.
  case missing(DocumentKind, field: String)
  /// The registers know no such item or site.
  case notRegistered(String)
  /// The book does not hold the pen of that site's log.
  case noPen(SiteCode)
  /// The id is taken by another document.
  case idTaken(DocumentID, by: DocumentNumber)
  /// The same request was recorded a moment ago.
  case repeated(DocumentNumber, secondsAgo: Int)

  // Quantities and lots
  /// Not 1…1,000,000,000 base units.
  case quantityOutOfRange(ItemCode, Int64)
  /// Not enough that may be taken.
  case insufficient(Shortfall)
  /// The lot is past its last usable day.
  case expired(SiteCode, LotName, on: CalendarDay)
  /// The goods arrive past their last usable day.
  case expiredOnReceipt(LotName, on: CalendarDay)
  /// The item wants an expiry day.
  case expiryRequired(ItemCode)
  /// The item wants a lot number.
  case lotNumberRequired(ItemCode)
  /// The item wants a serial, and one unit a line.
  case serialRequired(ItemCode)
  /// The serial is in stock already.
  case serialHeld(LotName, at: SiteCode)
  /// Made after it expires, or after it was received.
  case madeTooLate(LotName, made: CalendarDay)
  /// The same maker's lot number is known with another expiry.
  case conflictingExpiry(LotName, known: CalendarDay?)
  /// No stock at the site is of that lot.
  case unknownLot(SiteCode, ItemCode, words: String)
  /// The words fit several lots that differ in price or origin.
  case severalLots(SiteCode, ItemCode, count: Int)
  /// More comes back than went out.
  case returnExceedsIssued(SiteCode, LotName, asked: Int64, issued: Int64)

  // Pools
  /// Routine work asked for reserve-pool stock.
  case reserveProtected(DocumentKind)
  /// Reserve-pool stock moves only under an order.
  case orderRequired(DocumentKind)
  /// From a pool into itself.
  case samePool(Pool)

  // People and authority
  /// The setting wants registered operators, and this one is not.
  case unknownOperator(String)
  /// The operator works there no longer.
  case operatorLeft(String)
  /// None of the operator's roles may record that kind.
  case roleMissing(String, DocumentKind, Set<Role>)
  /// The site is neither the operator's own nor below it.
  case outsideOwnSites(String, own: SiteCode, site: SiteCode)
  /// A second person is wanted.
  case reviewerRequired(DocumentKind)
  /// The second person is the first one again.
  case samePerson(DocumentKind, String, SecondPerson)
  /// Somebody with authority must allow it.
  case authorityRequired(DocumentKind)
  /// That person is no registered approver.
  case notAnApprover(String)
  /// The authority does not reach as far as the response level asks.
  case authorityTooLow(String, String, level: String, needed: String)
  /// The value is above the authority's limit, both in ten-thousandths of a yuan.
  case beyondLimit(String, String, value: Int128, limit: Int128)
  /// The value cannot be told, and the authority has a limit.
  case valueUnknown(String, ItemCode, limit: Int128)
  /// The reserve would fall below its floor.
  case belowFloor(Floor, String, String)
  /// Reserve lots stay where they are at that response level.
  case rotationFrozen(String)

  // Call-ups
  /// It is needed, or to be there, before it was asked for.
  case neededBefore(CalendarDay, asked: CalendarDay)
  /// An enterprise answered before it was called.
  case answeredBefore(Instant, called: Instant)
  /// The document is neither a request nor an emergency dispatch.
  case notToBeApproved(DocumentNumber)
  /// It was approved or rejected before.
  case alreadyDecided(DocumentNumber, by: DocumentNumber)
  /// The request does not ask for that.
  case notAskedFor(DocumentNumber, ItemCode)
  /// More is approved than was asked.
  case approvesTooMuch(DocumentNumber, ItemCode, asked: Int64, approved: Int64)
  /// The document is no approval that an order could carry out.
  case notAnApproval(DocumentNumber)
  /// The approval takes nothing from that site.
  case notASource(DocumentNumber, SiteCode)
  /// The site's order was signed before.
  case alreadyOrdered(DocumentNumber, by: DocumentNumber)
  /// The document is no order.
  case notAnOrder(DocumentNumber)
  /// The order is closed.
  case orderClosed(DocumentNumber, by: DocumentNumber)
  /// Dispatches of the order are not received or not settled.
  case dispatchesOpen(DocumentNumber, [DocumentNumber])
  /// Nothing is set aside for the order any more.
  case nothingSetAside(DocumentNumber)
  /// Other lots make up more or less than what goes back.
  case unevenRepick(DocumentNumber, ItemCode, difference: Int64)

  // Enterprises
  /// The register knows no such enterprise.
  case unknownEnterprise(String)
  /// The register knows no such agreement.
  case unknownAgreement(String)
  /// The agreement is another enterprise's.
  case agreementOfAnother(String, enterprise: String, called: String)
  /// The agreement is about another item.
  case notAgreed(String, ItemCode, agreed: ItemCode)
  /// The agreement is not valid on that day.
  case agreementOutsideValidity(String, CalendarDay, valid: ClosedRange<CalendarDay>)
  /// More is called than was agreed and is not still open.
  case beyondAgreement(String, ItemCode, agreed: Int64, open: Int64, asked: Int64)
  /// The document is no unmet request of the site, so that nothing can be renewed.
  case notAnUnmetRequest(DocumentNumber)
  /// A request renews one that was made after it.
  case renewedBefore(CalendarDay, DocumentNumber)
  /// The document is neither a purchase nor a call to an enterprise.
  case notAPurchase(DocumentNumber)
  /// Another site ordered it.
  case orderedElsewhere(DocumentNumber, by: SiteCode)
  /// It was only a drill: nothing comes of it.
  case onlyPractised(DocumentNumber)
  /// It was ordered from somebody else.
  case otherSupplier(DocumentNumber, ordered: String, stated: String)

  // Transfers
  /// There is no such site to send to.
  case sameSite(SiteCode)
  /// The document is no dispatch.
  case notADispatch(DocumentNumber)
  /// The dispatch goes to another site.
  case wrongDestination(DocumentNumber, destination: SiteCode, site: SiteCode)
  /// The dispatch was sent by another site.
  case wrongSender(DocumentNumber, sender: SiteCode, site: SiteCode)
  /// Signed for before it was sent.
  case arrivalBeforeDispatch(DocumentNumber, sent: CalendarDay, arrived: CalendarDay)
  /// The dispatch was received already.
  case alreadyArrived(DocumentNumber, by: DocumentNumber)
  /// More arrived than was sent, and nobody said why.
  case moreThanSent(DocumentNumber, LotName, sent: Int64, arrived: Int64)
  /// The dispatch carries nothing of that.
  case notOnDispatch(DocumentNumber, ItemCode)
  /// The dispatch was not received yet, so nothing is disputed.
  case notYetArrived(DocumentNumber)
  /// Settled before the day of the arrival that found the difference.
  case settledBeforeArrival(DocumentNumber, arrived: CalendarDay, settled: CalendarDay)
  /// Nothing of the dispatch is disputed.
  case nothingDisputed(DocumentNumber)
  /// More is settled than is disputed.
  case settlesTooMuch(DocumentNumber, LotName, disputed: Int64, asked: Int64)

  // Reversal
  /// A reversal or a closing is never reversed, nor is a register entry or an epoch.
  case notReversible(DocumentNumber)
  /// It was reversed before.
  case alreadyReversed(DocumentNumber, by: DocumentNumber)
  /// Later documents build on it.
  case dependedOn(DocumentNumber, by: [DocumentNumber])
  /// A reversal is dated today or on the original day.
  case reversalDay(DocumentNumber, original: CalendarDay, today: CalendarDay)

  // Months and counts
  /// The month is not over.
  case monthNotOver(Month, today: CalendarDay)
  /// The month is closed already.
  case alreadyClosed(SiteCode, Month)
  /// Months are closed in order.
  case closeInOrder(SiteCode, Month, next: Month)
  /// Goods were posted after the sheet was drawn.
  case postedSinceSheet(SiteCode, CountKey, by: DocumentNumber)
  /// A sheet has no such line, or no figures.
  case sheetProblem(String, reason: SheetFault)
  /// A text that cannot be stored: too long, or with hidden characters.
  case unfitText(field: String, StoredText.Misfit)
  /// More lines than one document may have.
  case tooManyLines(DocumentKind, count: Int, most: Int)
}

/// Which second person was the first one.
public enum SecondPerson: Hashable, Sendable {
  /// 复核人.
  case reviewer
  /// 审批人.
  case approver
  /// The approver is who asked.
  case requester
}

/// How far a document would take the reserve below its floor.
public struct Floor: Hashable, Sendable {
  /// Where.
  public let site: SiteCode
  /// Of what.
  public let item: ItemCode
  /// In date and promised to nobody.
  public let free: Int64
  /// What the document would take.
  public let taken: Int64
  /// What must stay.
  public let floor: Int64
}

/// What is wrong with a count sheet.
public enum SheetFault: Hashable, Sendable {
  /// The same thing on two lines.
  case twice
  /// It became a count already.
  case posted
  /// It has no such line.
  case noLine(Int)
  /// Nothing was entered yet.
  case noFigures
  /// A figure below zero or beyond what a line can carry.
  case outOfRange(Int64)
}

/// How a message names a lot: item and number, with expiry where there is one.
public struct LotName: Hashable, Sendable {
  /// The item.
  public let item: ItemCode
  /// The lot number or serial; empty if none.
  public let number: String
  /// The expiry.
  public let expiry: CalendarDay?

  /// The name of a lot.
  public init(_ lot: Lot) {
    self.item = lot.item
    self.number = lot.particulars.serial.isEmpty ? lot.particulars.number : lot.particulars.serial
    self.expiry = lot.expiry
  }
}

/// Why there is not enough: what was asked, what may be taken, and where the rest is.
public struct Shortfall: Hashable, Sendable {
  /// The site.
  public let site: SiteCode
  /// The item.
  public let item: ItemCode
  /// The account asked from.
  public let account: HeldAccount
  /// The day of the document.
  public let day: CalendarDay
  /// Base units asked for.
  public let asked: Int64
  /// Base units that may be taken on that day without any later day falling below zero.
  public let takeable: Int64
  /// Base units in that account at the end of that day, expired ones too.
  public let onHand: Int64
  /// Of those, expired.
  public let expired: Int64
  /// Base units of the item at the site in other pools or statuses.
  public let elsewhere: Int64
}

extension Refusal: Explained {}
