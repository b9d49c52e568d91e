public import Stockpile

/// What a daily supply is for.
public enum DailySupplyKind: String, Sendable, Hashable, CaseIterable {
  /// Personal protective equipment.
  case protection
  /// Cleaning and hand hygiene.
  case hygiene
}

/// An item used every day by roles, with the amount per head and day. Figures: WHO tool 2022.1.
public struct DailySupply: Sendable, Hashable {
  /// Name of the item.
  public var name: String
  /// Unit of the amounts.
  public var unit: String
  /// Protection or hygiene.
  public var kind: DailySupplyKind
  /// Whether a piece is used again; the daily amount is then a rate of replacement.
  public var reusable: Bool
  /// Units per head and day, by role; a role that is not here uses none.
  public var amounts: [SupplyRole: Double]
  /// Which item of the district it is; nil: it keeps none.
  public var link: SupplyLink?

  /// A daily supply, all figures given.
  public init(
    name: String, unit: String, kind: DailySupplyKind, reusable: Bool,
    amounts: [SupplyRole: Double]
  ) {
    self.name = name
    self.unit = unit
    self.kind = kind
    self.reusable = reusable
    self.amounts = amounts
  }
}

/// Which item of the district a supply is.
public struct SupplyLink: Sendable, Hashable {
  /// The item.
  public var item: ItemCode
  /// Its base units for one unit of the supply: 2 gloves for a pair.
  public var units: Rational
  /// Where the amounts are from; may be empty.
  public var source: String
  /// The year of the source.
  public var year: Int64?

  /// A link.
  public init(_ item: ItemCode, units: Rational, source: String, year: Int64?) {
    (self.item, self.units, self.source, self.year) = (item, units, source, year)
  }
}

/// What a bedside amount is counted on.
public enum BedsideBasis: String, Sendable, Hashable, CaseIterable {
  /// A severe patient admitted.
  case severeAdmission = "severe_admission"
  /// A critical patient admitted.
  case criticalAdmission = "critical_admission"
  /// A severe or critical patient admitted.
  case anyAdmission = "any_admission"
  /// A severe bed in use in a week.
  case severeBed = "severe_bed"
  /// A critical bed in use in a week.
  case criticalBed = "critical_bed"
  /// A severe or critical bed in use in a week.
  case anyBed = "any_bed"
}

/// Equipment or a consumable of case management. Figures: WHO tool 2022.1.
public struct BedsideSupply: Sendable, Hashable {
  /// Name of the item.
  public var name: String
  /// Unit of the amounts.
  public var unit: String
  /// Whether a piece stays in use, so that only more pieces than before are needed.
  public var reusable: Bool
  /// Units per admission or bed in use; a basis that is not here uses none.
  public var amounts: [BedsideBasis: Double]

  /// A bedside supply, all figures given.
  public init(name: String, unit: String, reusable: Bool, amounts: [BedsideBasis: Double]) {
    self.name = name
    self.unit = unit
    self.reusable = reusable
    self.amounts = amounts
  }
}

/// A drug with its course by severity. Figures: WHO tool 2022.1.
public struct DrugCourse: Sendable, Hashable {
  /// Name of the drug.
  public var name: String
  /// Strength and package.
  public var presentation: String
  /// What is counted: tablet, ampoule, bottle.
  public var form: String
  /// Forms in one course, by severity.
  public var formsPerCourse: BySeverity<Double>
  /// Share of the cases treated, by severity.
  public var shareTreated: BySeverity<Double>

  /// A drug, all figures given.
  public init(
    name: String, presentation: String, form: String, formsPerCourse: BySeverity<Double>,
    shareTreated: BySeverity<Double>
  ) {
    self.name = name
    self.presentation = presentation
    self.form = form
    self.formsPerCourse = formsPerCourse
    self.shareTreated = shareTreated
  }
}
