/// Health workers of one profession who care for other patients.
public struct OtherCareStaff: Sendable, Hashable {
  /// Name of the profession.
  public var profession: String
  /// Heads.
  public var heads: Double

  /// A profession and its heads.
  public init(profession: String, heads: Double) {
    self.profession = profession
    self.heads = heads
  }
}

/// An item used in other care.
public struct OtherCareSupply: Sendable, Hashable {
  /// Name of the item.
  public var name: String
  /// Unit of the amount.
  public var unit: String
  /// Whether a piece is used again: then one per head serves the whole plan.
  public var reusable: Bool
  /// Units per worker and day.
  public var perWorkerDay: Double

  /// An item of other care, all figures given.
  public init(name: String, unit: String, reusable: Bool, perWorkerDay: Double) {
    self.name = name
    self.unit = unit
    self.reusable = reusable
    self.perWorkerDay = perWorkerDay
  }
}

/// The supplies of staff who keep other care going. Figures: WHO tool 2022.1.
public struct OtherCareParameters: Sendable, Hashable {
  /// Professions with their heads.
  public var staff: [OtherCareStaff]
  /// Days a week they work.
  public var daysPerWeek: Double
  /// The items they use.
  public var items: [OtherCareSupply]

  /// Staff, working days and items.
  public init(staff: [OtherCareStaff], daysPerWeek: Double, items: [OtherCareSupply]) {
    self.staff = staff
    self.daysPerWeek = daysPerWeek
    self.items = items
  }

  func check() throws(SupplyForecastError) {
    try FigureCheck.distinct(staff.map(\.profession), "other_care.staff")
    try FigureCheck.distinct(items.map(\.name), "other_care.items")
    try FigureCheck.count(daysPerWeek, "other_care.days_per_week")
    for row in staff { try FigureCheck.count(row.heads, "other_care.staff.\(row.profession)") }
    for item in items { try FigureCheck.count(item.perWorkerDay, "other_care.items.\(item.name)") }
  }
}

/// What other care needs of one item over the whole plan.
public struct OtherCareNeed: Sendable, Hashable {
  /// The item.
  public let item: OtherCareSupply
  /// Units over the whole plan, one figure for each profession in the order of the staff.
  public let byProfession: [Double]

  /// Units over the whole plan.
  public var total: Double { byProfession.reduce(0, +) }

  /// The need over a number of weeks. A reusable item is one per head however long the plan is:
  /// unlike the figures by week, the tool charges it here only once, and so do we.
  static func over(weeks: Int, _ parameters: OtherCareParameters) -> [OtherCareNeed] {
    parameters.items.map { item in
      let days = parameters.daysPerWeek * Double(weeks)
      let perHead = item.reusable ? (item.perWorkerDay > 0 ? 1 : 0) : item.perWorkerDay * days
      return OtherCareNeed(item: item, byProfession: parameters.staff.map { $0.heads * perHead })
    }
  }
}
