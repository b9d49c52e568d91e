public import Stockpile

/// The lines behind the figures of one item in a plan: what the facts of the plan were added up from.
public struct PlanEvidence: Sendable {
  /// An order with its number.
  public struct Order: Hashable, Sendable {
    /// The purchase or the call to an enterprise.
    public let number: DocumentNumber
    /// What of it is still to come.
    public let supply: OpenSupply

    /// An order.
    public init(_ number: DocumentNumber, _ supply: OpenSupply) {
      self.number = number
      self.supply = supply
    }
  }

  /// What is on the shelves.
  public var stock: [StockLine] = []
  /// What is under way.
  public var transit: [TransitStock] = []
  /// What is ordered.
  public var orders: [Order] = []
  /// What approved call-ups still have to send.
  public var promised: [PromisedSupply] = []
  /// What was used, with the documents that say so.
  public var uses: [DocumentedUse] = []
  /// The norm entries with the documents that registered them.
  public var normVersions: [NormVersion] = []

  /// No lines.
  public init() {}
}
