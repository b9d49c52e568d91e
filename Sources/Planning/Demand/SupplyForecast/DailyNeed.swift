/// What of a daily supply is needed in each planned week, by setting.
public struct DailyNeed: Sendable, Hashable {
  /// The supply.
  public let supply: DailySupply
  /// Units by role and week.
  public let byRole: RoleFigures

  /// Units of a week in all.
  public var total: [Double] { byRole.total }
  /// Units of a week in a setting.
  public func of(_ setting: CareSetting) -> [Double] { byRole.sum(setting) }

  init(_ supply: DailySupply, _ heads: RoleFigures, _ choices: SupplyChoices) {
    self.supply = supply
    let weeks = heads[.wardStaff].count
    var found = RoleFigures(weeks: weeks)
    for role in SupplyRole.allCases {
      guard let amount = supply.amounts[role], amount > 0 else { continue }
      found[role] =
        supply.reusable
        ? Self.reused(heads[role], amount, replaced: choices.corrects(.reusables))
        : heads[role].map { 7 * amount * $0 }
    }
    byRole = found
  }

  /// One a head and week, as the tool has it; or one for each head more than ever, and for the others what wears
  /// out.
  private static func reused(_ heads: [Double], _ amount: Double, replaced: Bool) -> [Double] {
    guard replaced else { return heads }
    var most = 0.0
    return heads.map { now in
      let new = max(0, now - most)
      most = max(most, now)
      return new + 7 * amount * (now - new)
    }
  }
}

extension SupplyInputs {
  /// How many of each role use what they use every day, by week; cases in isolation and at screening with the weeks
  /// that are charged for them.
  func heads(
    _ patients: PatientForecast, _ staff: StaffForecast, _ choices: SupplyChoices
  ) -> RoleFigures {
    var heads = staff.atWork
    heads[.inpatient] = patients.beds
    heads[.severeInpatient] = patients.severeBeds
    heads[.criticalInpatient] = patients.criticalBeds
    let stay = { (severity: CaseSeverity) in Double(care.stayWeeks[severity]) }
    let charged = zip(patients.newCases.mild, patients.newCases.moderate).map {
      $0 * stay(.mild) + $1 * stay(.moderate)
    }
    let present = zip(patients.patients.mild, patients.patients.moderate).map { $0 + $1 }
    let isolated = choices.corrects(.isolationWeeks) ? present : charged
    heads[.isolatedPatient] = isolated
    heads[.homeCaregiver] = isolated.map { $0 * self.staff.caregiversPerIsolatedCase }
    // A person screened counts for a day: a seventh of a week's use.
    heads[.screenedPerson] =
      choices.corrects(.screenedDays)
      ? patients.isolatedNew.indices.map { week in
        (patients.isolatedNew[week] + patients.allNew[week] * testing.negativesPerCase) / 7
      } : charged
    return heads
  }
}
