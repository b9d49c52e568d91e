/// What an approved call-up still has to send (已批未发) of an item: it comes to the site that asked, and is
/// gone from its source.
public struct PromisedSupply: Hashable, Sendable {
  /// The order it is set aside for, or the approval that no order carries out yet.
  public let document: DocumentNumber
  /// The site it is to leave.
  public let source: SiteCode
  /// Whether it is set aside there (预留) and no longer available; if not, the source owes it (欠发).
  public let isSetAside: Bool
  /// What is to come, to the site that asked.
  public let supply: OpenSupply

  /// Something promised.
  public init(
    document: DocumentNumber, source: SiteCode, isSetAside: Bool, supply: OpenSupply
  ) {
    self.document = document
    self.source = source
    self.isSetAside = isSetAside
    self.supply = supply
  }
}
