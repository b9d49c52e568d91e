/// What is asked for, approved or bought (申请、审批、采购明细): an item without a lot.
public struct OrderLine: Hashable, Sendable {
  /// The item.
  public let item: ItemCode
  /// Base units.
  public let quantity: Quantity
  /// The pool it is to come from; nil where nobody has decided yet.
  public let pool: Pool?
  /// The site it is to come from; only an approval says.
  public let source: SiteCode?

  /// A line.
  public init(
    _ item: ItemCode, _ quantity: Quantity, pool: Pool? = nil, source: SiteCode? = nil
  ) {
    self.item = item
    self.quantity = quantity
    self.pool = pool
    self.source = source
  }
}
