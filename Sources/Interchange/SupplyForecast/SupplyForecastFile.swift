public import Planning
import Stockpile

/// A supply forecast file: `{"format":"stockpile","kind":"supply_forecast","version":1,…}`, described in
/// Docs/Formats.md: the district, its weekly cases, and all figures and tables of the method.
public struct SupplyForecastFile: Sendable {
  /// What it is called.
  public let nameZH: String
  /// The same in English.
  public let nameEN: String
  /// What the forecast is made from.
  public let inputs: SupplyInputs
  /// Where it follows the published tool.
  public let choices: SupplyChoices
  /// The Chinese of names and units of the file.
  public let chinese: [String: String]

  /// The forecast in a file.
  ///
  /// - Throws: Everything that is wrong with the file.
  public init(_ bytes: [UInt8], file: String) throws(SeedProblems) {
    var draft = SupplyForecastDraft()
    let list = ProblemList()
    var inputs: SupplyInputs?
    bytes.withUnsafeBytes { bytes in
      var reader = JSONReader(problems: list)
      reader.open(bytes, acceptsByteOrderMark: true)
      reader.read(into: &draft)
      inputs = reader.inputs(of: draft)
      _ = reader.finish()
    }
    guard let inputs, list.problems.isEmpty else {
      var problems = SeedProblems()
      for problem in list.problems { problems.add(file, line: problem.line, .json(problem)) }
      problems.addUnlisted(list.unlisted)
      throw problems
    }
    self.inputs = inputs
    (nameZH, nameEN, chinese) = (draft.nameZH, draft.nameEN, draft.chinese)
    choices = draft.choices
  }
}

/// A supply forecast while it is read.
struct SupplyForecastDraft: ~Copyable {
  var known = KnownValues()
  var nameZH = ""
  var nameEN = ""
  var chinese: [String: String] = [:]
  var choices = SupplyChoices.standard
  var cases: [Double] = []
  var firstWeek = 1
  var weeks = 12
  var capacity = DistrictCapacity.none
  var care = CareParameters.none
  var staff = StaffParameters.none
  var testing = TestingParameters.none
  var laboratory = LaboratoryParameters.none
  var daily: [DailySupply] = []
  var bedside: [BedsideSupply] = []
  var drugs: [DrugCourse] = []
  var otherCare = OtherCareParameters(staff: [], daysPerWeek: 0, items: [])
}

extension JSONReader {
  /// The inputs; nil where a figure is missing or wrong, after recording what they contradict where none is.
  fileprivate mutating func inputs(of draft: borrowing SupplyForecastDraft) -> SupplyInputs? {
    guard problems.isEmpty else { return nil }
    do throws(SupplyForecastError) {
      return try SupplyInputs(
        care: draft.care, staff: draft.staff, testing: draft.testing,
        laboratory: draft.laboratory, dailySupplies: draft.daily,
        bedsideSupplies: draft.bedside, drugs: draft.drugs, otherCare: draft.otherCare,
        capacity: draft.capacity,
        cases: WeeklyCases(
          cases: draft.cases, firstPlanned: draft.firstWeek - 1, plannedWeeks: draft.weeks))
    } catch {
      let words = error.inWords
      refuseWhole(JSONProblem.Detail(chinese: words.zh, english: words.en), code: .invalidValue)
      return nil
    }
  }
}
