/// The last time an item was received at a price.
public struct LastReceipt: Hashable, Sendable {
  /// The unit price.
  public let price: Price
  /// The receipt, with its day.
  public let document: DocumentNumber

  /// A receipt's price.
  public init(price: Price, document: DocumentNumber) {
    self.price = price
    self.document = document
  }
}
