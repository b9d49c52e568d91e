import Interchange
import Stockpile
import Testing

struct ParameterFileTests {
  private func problems(_ text: String) -> [String] {
    do throws(SeedProblems) {
      _ = try ParameterFile.records(of: Array(text.utf8), file: "planning.json")
      return []
    } catch {
      for language in [true, false] {
        #expect(error.messages(chinese: language).allSatisfy { $0.contains("planning.json") })
      }
      return error.problems.map(\.code)
    }
  }

  private func file(_ parameters: String) -> String {
    "{\"format\":\"stockpile\",\"kind\":\"planning\",\"version\":1,\"parameters\":\(parameters)}"
  }

  @Test("Names joined by strokes are codes; numbers and texts are values")
  func read() throws {
    let text = file(
      "{\"review_days\":15,\"rules\":{\"default\":\"cover-days 30\",\"level\":{\"village\":{\"PP0102\":"
        + "\"standard 7\"}}},\"costs\":{\"holding_percent\":\"12.5\"}}")
    let records = try ParameterFile.records(of: Array(text.utf8), file: "planning.json")
    #expect(records.allSatisfy { $0.register == .parameter })
    #expect(
      records.map { "\($0.code)=\($0["value"] ?? "")" } == [
        "review_days=15", "rules/default=cover-days 30", "rules/level/village/PP0102=standard 7",
        "costs/holding_percent=12.5",
      ])
    #expect(problems(file("{}")) == [])
  }

  @Test("Everything that is wrong is said together")
  func wrong() {
    #expect(problems("{") != [] && problems("[]") == ["no-parameters"])
    #expect(
      problems("{\"kind\":\"planning\",\"version\":2,\"parameters\":{}}") == ["no-parameters"])
    #expect(
      problems(
        file("{\"review_days\":0,\"review\":3,\"rules\":{\"default\":[1]},\"minimum_move\":true}"))
        == ["bad-parameter", "unknown-parameter", "bad-parameter", "bad-parameter"])
    #expect(
      problems(
        file("{\"lead_days\":{\"emergency\":40},\"rules\":{\"default\":\"min-max-days 30 60\"}}"))
        == ["emergency-above-minimum"])
  }
}
