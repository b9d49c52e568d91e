/// One place where the WHO Essential Supplies Forecasting Tool 2022.1, as transcribed in the R
/// package esft 0.1.0, does something a planner would not expect. Each case says what the tool
/// does and what we do in its place.
public enum SupplyChoice: String, Sendable, Hashable, CaseIterable {
  /// Tool: the contacts tested in week one are repeated in every week. We: each week tests the
  /// contacts of its own cases, as the tool's description says.
  case contactTests = "contact_tests"

  /// Tool: a reusable item is charged one per head in every week, and the weeks add up, so that a
  /// pair of goggles lasts a week. We: one for each head beyond the most there were before, and
  /// the daily amount, which is its rate of replacement, for heads that already hold one.
  case reusables

  /// Tool: cleaners per bed are ten times what its own table of staff hours gives, 0.71 instead
  /// of 0.07 a bed. We: the table, as the same table is right for every other occupation.
  case cleaners

  /// Tool: a mild or moderate case is charged its screening supplies for every day of the whole
  /// isolation. We: one day for each person screened. That includes the suspected people who turn
  /// out negative, because they stand in the same queue, and the tool counts them when it plans
  /// the staff who screen.
  case screenedDays = "screened_days"

  /// Tool: all weeks of an isolation are charged in the week of the test. We: each week is charged
  /// the cases then in isolation, so that weeks can be planned and bought one by one.
  case isolationWeeks = "isolation_weeks"

  /// Tool: a manual kit serves 100 less the lost share of its tests, whatever its size. We: its
  /// size less the lost share. A kit of 100 serves 90 either way, so only other sizes change.
  case manualKits = "manual_kits"

  /// Tool: drugs are for every week of the case table, before and after the plan too, with the
  /// cases of each severity rounded to whole numbers. We: the planned weeks, not rounded, as an
  /// order is rounded once to packages.
  case drugWeeks = "drug_weeks"

  /// Tool: staff per bed follows the mix of severe and critical beds over the whole plan, so a
  /// longer plan changes week one. We: each week follows its own beds.
  case staffMix = "staff_mix"

  /// Tool: whole numbers are rounded up from binary fractions, so that 22.5 x 0.6666666667 makes
  /// 16. We: a part below one billionth of the figure is taken for the trace of an amount written
  /// as a decimal, and not rounded up.
  case roundingUp = "rounding_up"

  /// Tool: weeks that do not have a whole stay before them in the case table have no patients and
  /// no admissions. We: weeks before the table have no cases, so the first cases get their beds;
  /// otherwise an outbreak that begins with the plan would need nothing. The reference does not
  /// list this one: it shows only in the discharges of its first week.
  case firstWeeks = "first_weeks"
}

/// What a forecast does at each of the places where the tool surprises.
public struct SupplyChoices: Sendable, Hashable {
  /// The places where the forecast does not follow the tool.
  public var corrected: Set<SupplyChoice>

  /// Choices that follow the tool except at the places given.
  public init(corrected: Set<SupplyChoice>) {
    self.corrected = corrected
  }

  /// Everything as the tool does, to compare with its figures.
  public static let compatible = SupplyChoices(corrected: [])

  /// The product's default: what changes what is bought is corrected. Cleaners, the mix of staff and the first
  /// weeks stay as the tool has them, so that patients, staff and tests are those of the published tool.
  public static let standard = SupplyChoices(
    corrected: Set(SupplyChoice.allCases).subtracting([.cleaners, .staffMix, .firstWeeks]))

  /// Whether the forecast does not follow the tool at a place.
  public func corrects(_ choice: SupplyChoice) -> Bool { corrected.contains(choice) }

  /// What the forecast does at each place, in words, in the order of the list of places.
  public var inWords: [(zh: String, en: String)] {
    SupplyChoice.allCases.map { corrects($0) ? $0.correctedInWords : $0.toolInWords }
  }

  /// A figure rounded up to a whole number.
  func roundedUp(_ value: Double) -> Double {
    // A billionth is far above the trace of ten digits and far below any real part of a bed.
    corrects(.roundingUp) ? (value - value * 1e-9).rounded(.up) : value.rounded(.up)
  }
}
