import Foundation
import Interchange
import Planning
import Reports
import Stockpile
import Testing

/// The supply forecast as a file, as a report and as a scenario.
struct SupplyForecastFileTests {
  private func seed() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "Seeds/pingba/supply_forecast.json")))
  }

  @Test("The seed is read whole, and each choice of the product is said")
  func seedIsRead() throws {
    let file = try SupplyForecastFile(try seed(), file: "supply_forecast.json")
    #expect(file.inputs.dailySupplies.count == 16 && file.inputs.bedsideSupplies.count == 29)
    #expect(file.inputs.drugs.count == 141 && file.inputs.staff.hours.count == 21)
    #expect(file.choices == .standard)
    // 45.028 people at beds in week 1, each with three coveralls a day.
    let forecast = SupplyForecast(file.inputs, file.choices)
    let coveralls = try #require(
      forecast.daily.first { $0.supply.link?.item == ItemCode("PP0101") })
    #expect(abs(coveralls.total[0] - 7 * 3 * forecast.staff.atWork[.wardStaff][0]) < 1e-9)
    let text = SupplyForecastReport(
      forecast, nameZH: file.nameZH, nameEN: file.nameEN, chinese: file.chinese, limit: 5
    ).text(.english)
    #expect(text.contains("corrected: each week tests the contacts of its own cases"))
    #expect(text.contains("as published: cleaners per bed are ten times the table of hours"))
  }

  @Test("As a scenario it asks for what was forecast, and can be read again")
  func scenario() throws {
    let file = try SupplyForecastFile(try seed(), file: "supply_forecast.json")
    let forecast = SupplyForecast(file.inputs, file.choices)
    let scenario = forecast.scenario()
    let written = Array(ScenarioText(scenario).text.utf8)
    #expect(try ScenarioFile.scenario(of: written, file: "scenario.json") == scenario)
    for supply in forecast.daily where !supply.supply.reusable {
      guard let link = supply.supply.link else { continue }
      let others = forecast.inputs.dailySupplies.filter { $0.link?.item == link.item }
      #expect(others.count == 1)
      var asked = 0.0
      for rate in scenario.rates where rate.item == link.item {
        for stretch in scenario.stretches where stretch.driver == rate.driver {
          asked += Double(stretch.days.count) * stretch.perDay.double * rate.units.mid.double
        }
      }
      let sum = supply.total.reduce(0, +) * link.units.double
      // Heads are written in thousandths, amounts in millionths.
      #expect(abs(asked - sum) < 1e-4 * max(1, sum), "\(supply.supply.name): \(asked), \(sum)")
    }
  }

  @Test(
    "What cannot be is refused with its place",
    arguments: [
      ("\"hospital_beds\":1534", "\"hospital_beds\":-3", "$.capacity.hospital_beds"),
      ("\"hospital_beds\":1534,", "", "$.capacity"),
      ("\"hospital_beds\":1534", "\"beds\":1534", "$.capacity.beds"),
      ("\"severe\":0.15", "\"severe\":0.25", "$"),
      ("\"first_week\": 3", "\"first_week\": 12", "$"),
      ("\"ward_staff\":3", "\"nurse\":3", "$.daily[0].amounts.nurse"),
      ("\"version\": 1", "\"version\": 2", "$.version"),
      ("\"kind\": \"supply_forecast\"", "\"kind\": \"scenario\"", "$.kind"),
      ("\"method\":\"manual\"", "\"method\":\"by hand\"", "$.laboratory.platforms[6].method"),
    ])
  func refused(old: String, new: String, path: String) throws {
    let text = String(decoding: try seed(), as: UTF8.self)
    #expect(text.contains(old))
    let changed = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    let problems = try #require(throws: SeedProblems.self) {
      try SupplyForecastFile(changed, file: "f")
    }
    let paths = problems.problems.map { "\($0)" }.joined(separator: "\n")
    #expect(paths.contains(path), "\(paths)")
  }
}
