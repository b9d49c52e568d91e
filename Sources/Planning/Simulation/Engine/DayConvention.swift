/// What happens in which order on a day of a simulation, and what becomes of what cannot be served; stored
/// with every result.
///
/// Arrivals; what ended yesterday expires; stores look at their stock and order, from the sites up; suppliers
/// send, from the top down; sites use, first expired first; costs of the evening.
public struct DayConvention: Hashable, Sendable {
  /// Whether stores order knowing what they use on the day; otherwise they order in the morning.
  public var ordersAfterDemand: Bool
  /// Whether what cannot be served waits until there is stock; otherwise it is lost.
  public var unmetWaits: Bool
  /// How a supplier shares what is too little for all it owes; `first`: itself, then in the order of stores.
  public var sharing: SharingRule
  /// Whether a store that looks at its stock exchanges reserve lots for daily ones that last longer, as many as
  /// it and all below it can use in time (轮换); otherwise reserve lots lie until they end or are released.
  public var rotates: Bool

  /// Whether the stores that buy outside share among all sites below them at once (全网统一分配), by `cover` or `fill`;
  /// otherwise each supplier shares among those that it supplies. Only the engine with lots does so.
  public var sharesAcrossNetwork = false

  /// A convention; as it comes: orders in the morning, what is unmet is lost, the fewest days of cover first,
  /// the reserve rotates.
  public init(
    ordersAfterDemand: Bool = false, unmetWaits: Bool = false, sharing: SharingRule = .cover,
    rotates: Bool = true
  ) {
    self.ordersAfterDemand = ordersAfterDemand
    self.unmetWaits = unmetWaits
    self.sharing = sharing
    self.rotates = rotates
  }
}
