/// Who is tested and how often. Figures: WHO Essential Supplies Forecasting Tool 2022.1.
public struct TestingParameters: Sendable, Hashable {
  /// Share of mild and moderate cases, and of suspected people who turn out negative, that is
  /// tested: one where everybody is, less where only a targeted part is.
  public var shareOfOutpatientsTested: Double
  /// Tests to diagnose one mild or moderate case, or one suspected person.
  public var diagnosisPerOutpatient: Double
  /// Tests to diagnose one severe or critical case.
  public var diagnosisPerInpatient: Double
  /// Tests before one severe or critical patient is released.
  public var releasePerInpatient: Double
  /// Share of all tests done with an antigen test.
  public var shareAntigen: Double
  /// Suspected people who turn out negative, for one case.
  public var negativesPerCase: Double
  /// Tests of one member of staff in a week.
  public var testsPerStaffWeek: Double
  /// Contacts of one case.
  public var contactsPerCase: Double
  /// Share of the contacts that is tested.
  public var shareOfContactsTested: Double

  /// The testing figures, all given.
  public init(
    shareOfOutpatientsTested: Double, diagnosisPerOutpatient: Double,
    diagnosisPerInpatient: Double, releasePerInpatient: Double, shareAntigen: Double,
    negativesPerCase: Double, testsPerStaffWeek: Double, contactsPerCase: Double,
    shareOfContactsTested: Double
  ) {
    self.shareOfOutpatientsTested = shareOfOutpatientsTested
    self.diagnosisPerOutpatient = diagnosisPerOutpatient
    self.diagnosisPerInpatient = diagnosisPerInpatient
    self.releasePerInpatient = releasePerInpatient
    self.shareAntigen = shareAntigen
    self.negativesPerCase = negativesPerCase
    self.testsPerStaffWeek = testsPerStaffWeek
    self.contactsPerCase = contactsPerCase
    self.shareOfContactsTested = shareOfContactsTested
  }

  func check() throws(SupplyForecastError) {
    try FigureCheck.share(shareOfOutpatientsTested, "share_of_outpatients_tested")
    try FigureCheck.count(diagnosisPerOutpatient, "diagnosis_per_outpatient")
    try FigureCheck.count(diagnosisPerInpatient, "diagnosis_per_inpatient")
    try FigureCheck.count(releasePerInpatient, "release_per_inpatient")
    try FigureCheck.share(shareAntigen, "share_antigen")
    try FigureCheck.count(negativesPerCase, "negatives_per_case")
    try FigureCheck.count(testsPerStaffWeek, "tests_per_staff_week")
    try FigureCheck.count(contactsPerCase, "contacts_per_case")
    try FigureCheck.share(shareOfContactsTested, "share_of_contacts_tested")
  }
}
