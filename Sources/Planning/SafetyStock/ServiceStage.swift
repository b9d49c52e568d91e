/// A site as the guaranteed-service model sees it: when it has what it is asked for, and what holding
/// safety stock costs there.
public struct ServiceStage: Hashable, Sendable {
  /// T: days from when all its suppliers have sent until its goods are ready.
  public let leadTime: Int
  /// h: a base unit of safety stock held for a period, in yuan.
  public let holding: Double
  /// z: how many standard deviations of demand the safety stock is to bound.
  public let bound: Double
  /// σ: the standard deviation of a day's demand of its own, in base units; that of the sites it
  /// supplies is added, squared.
  public let deviation: Double
  /// The places of its suppliers in the list of stages.
  public let suppliers: [Int]
  /// Days it waits for what comes from outside.
  public let inbound: Int
  /// The longest service time it may quote; nil where any will do. Whoever serves patients has one.
  public let longestService: Int?

  /// A stage.
  public init(
    leadTime: Int, holding: Double, bound: Double, deviation: Double = 0, suppliers: [Int] = [],
    inbound: Int = 0, longestService: Int? = nil
  ) {
    self.leadTime = leadTime
    self.holding = holding
    self.bound = bound
    self.deviation = deviation
    self.suppliers = suppliers
    self.inbound = inbound
    self.longestService = longestService
  }
}

/// What a site does in the cheapest plan.
public struct ServicePlan: Hashable, Sendable {
  /// SI: days it waits for its suppliers.
  public let serviceIn: Int
  /// S: days within which it serves whoever it supplies.
  public let serviceOut: Int
  /// τ = SI + T − S: days whose demand its safety stock must bear.
  public let netDays: Int
  /// z·σ·√τ, in base units.
  public let safetyStock: Double
  /// h times that, in yuan a period.
  public let cost: Double
}
