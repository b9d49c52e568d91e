import Foundation
import Interchange
import Planning
import Reports
import Stockpile
import Testing

/// Scenario files: what is written is read back, and what cannot be is refused by its place.
struct ScenarioFileTests {
  private func read(_ text: String, _ settings: [String] = []) throws -> Scenario {
    try ScenarioFile.scenario(
      of: Array(text.utf8), file: "s.json",
      settings: settings.map { try #require(ScenarioFile.Setting($0)) })
  }

  private func problems(_ body: String, _ settings: [String] = []) throws -> [String] {
    do throws(SeedProblems) {
      _ = try ScenarioFile.scenario(
        of: Array("{\"format\":\"stockpile\",\"kind\":\"scenario\",\"version\":1\(body)}".utf8),
        file: "s.json", settings: settings.compactMap { ScenarioFile.Setting($0) })
      return []
    } catch {
      return error.messages(chinese: false)
    }
  }

  /// One of everything.
  private static let full = """
    {"format":"stockpile","kind":"scenario","version":1,"name_zh":"演练","name_en":"drill",
     "days":90,"replications":48,"seed":7,"sharing":"first","rotates":false,"unmet_waits":true,
     "shares_across_network":true,"transport_litres_a_day":4000,
     "orders_after_demand":true,"orders_expect_outbreak":false,"routine_percent":120,
     "uncertainty":{"low":0.5,"mid":1,"high":"2.25"},"items":["PP0101","PP0102"],
     "drivers":[{"driver":"shift_l2","from_day":3,"days":10,"per_day":40.5}],
     "goods":[{"item":"PP0101","from_day":2,"days":4,"quantity":12,
               "split":{"by":"beds","levels":["district","township"]}}],
     "epidemics":[
       {"model":"seir","from_day":5,"random":false,"population":277000,"exposed":20,"infectious":3,
        "immune":100,"reproduction":2.5,"latent_days":3,"infectious_days":"5.5",
        "contacts":[{"day":20,"factor":0.6}],
        "care":[{"driver":"patient_day","share":0.11,"per_day":1,"after_days":5,"days":10}]},
       {"model":"renewal","generation_interval":[0.2,0.5,0.3],"reproduction":[1.4,1.1],
        "dispersion":0.5,"history":[3,5],"care":[]},
       {"model":"series","cases":[1,4,9],"care":[{"driver":"fever_visit"}]}],
     "rates":[{"item":"PP0101","driver":"patient_day","unit":"set","low":0.5,"mid":1,"high":3,
               "waste":1.1,"source":"table 3","year":2020}],
     "splits":[{"driver":"patient_day","by":"beds"}],
     "norm_days":{"township":20,"village":14},"delays":[{"days":2,"percent":10}],
     "events":[{"day":1,"event":"response","level":"iii"},{"day":1,"event":"reserve_released","floor_percent":30},
       {"day":2,"event":"road_closed","site":"PB-T-106"},{"day":3,"event":"site_closed","site":"PB-T-106"},
       {"day":4,"event":"lead_time","site":"PB-T-106","days":9},
       {"day":5,"event":"reporting_stops","site":"PB-T-106"},
       {"day":6,"event":"donation","site":"PB-T-106","item":"PP0101","quantity":50,"days":200},
       {"day":7,"event":"agreements_called"},{"day":7,"event":"market_closed"},
       {"day":8,"event":"enterprise_late","enterprise":"ENT-02","days":5},
       {"day":9,"event":"enterprise_out","enterprise":"ENT-02"},
       {"day":10,"event":"enterprise_back","enterprise":"ENT-02"},
       {"day":11,"event":"routine","percent":50},{"day":12,"event":"reserve_kept"},
       {"day":13,"event":"road_open","site":"PB-T-106"},{"day":14,"event":"site_open","site":"PB-T-106"},
       {"day":15,"event":"reporting_resumes","site":"PB-T-106"},{"day":16,"event":"market_open"}]}
    """

  @Test("A file with everything is written as it was read")
  func roundTrip() throws {
    let scenario = try read(Self.full)
    #expect(scenario.days == 90 && scenario.seed == 7 && scenario.events.count == 18)
    var convention = DayConvention(
      ordersAfterDemand: true, unmetWaits: true, sharing: .first, rotates: false)
    convention.sharesAcrossNetwork = true
    #expect(scenario.convention == convention && scenario.transportLitres == 4000)
    #expect(scenario.stretches.first?.days == 2..<12)
    #expect(scenario.stretches.first?.perDay == Rational(81, over: 2))
    #expect(scenario.uncertainty.high == Rational(9, over: 4))
    #expect(scenario.normDays == [.township: 20, .village: 14])
    let text = ScenarioText(scenario).text
    #expect(try read(text) == scenario)
    #expect(ScenarioText(try read(text)).text == text)
  }

  @Test("A setting takes the place of what the file says, as JSON or as a word")
  func settings() throws {
    let scenario = try read(
      Self.full, ["days=120", "sharing=losses", "rotates=true", #"items=["PP0103"]"#])
    #expect(scenario.days == 120 && scenario.convention.sharing == .losses)
    #expect(scenario.convention.rotates && scenario.items.map(\.description) == ["PP0103"])
    let scenarioOfFile = try read(Self.full)
    let later = try read(Self.full, ["onset_day=31"])
    #expect(later == scenarioOfFile.delayed(by: 30) && later.stretches[0].days == 32..<42)
    #expect(later.events[0].day == 30 && later.epidemics[0].firstDay == 34)
    #expect(ScenarioFile.Setting("days") == nil && ScenarioFile.Setting("=3") == nil)
    #expect(ScenarioFile.Setting("Da\"ys=3") == nil)
    #expect(try problems("", ["days=0"]).first?.contains("--set days") == true)
  }

  @Test(
    "What cannot be is refused with its path",
    arguments: [
      (#","days":0"#, "$.days"), (#","days":36600"#, "$.days"), (#","day":3"#, "$.day"),
      (#","replications":0"#, "$.replications"), (#","sharing":"fair""#, "$.sharing"),
      (#","drivers":[{"per_day":3}]"#, "$.drivers[0].driver"),
      (#","drivers":[{"driver":"x","per_day":-3}]"#, "$.drivers[0].per_day"),
      (#","drivers":[{"driver":"x","per_day":1e3}]"#, "$.drivers[0].per_day"),
      (
        #","epidemics":[{"model":"series","cases":[3],"care":[{"driver":"x","share":1.01}]}]"#,
        "$.epidemics[0].care[0].share"
      ),
      (
        #","epidemics":[{"model":"seir","population":10,"reproduction":2,"latent_days":3}]"#,
        "$.epidemics[0].infectious_days"
      ),
      (#","epidemics":[{"model":"sir"}]"#, "$.epidemics[0].model"),
      (#","rates":[{"item":"PP0101","low":3,"mid":2,"high":4}]"#, "$.rates[0]"),
      (#","rates":[{"item":"PP0101","low":3,"high":4}]"#, "$.rates[0].mid"),
      (#","delays":[{"days":3,"percent":101}]"#, "$.delays[0].percent"),
      (#","events":[{"day":3,"event":"flood"}]"#, "$.events[0].event"),
      (#","events":[{"day":0,"event":"market_open"}]"#, "$.events[0].day"),
      (#","events":[{"day":3,"event":"road_closed"}]"#, "$.events[0].site"),
      (#","uncertainty":{"low":2,"mid":1}"#, "$.uncertainty"),
    ])
  func refused(_ body: String, _ path: String) throws {
    let found = try problems(body)
    #expect(found.contains { $0.contains(path) }, "\(found)")
  }

  @Test("Another kind, and versions this program does not know, are refused")
  func versions() throws {
    for (text, path) in [
      (#"{"format":"stockpile","kind":"scenario","version":0}"#, "$.version"),
      (#"{"format":"stockpile","kind":"scenario","version":2}"#, "$.version"),
      (#"{"format":"stockpile","kind":"planning","version":1}"#, "$.kind"), ("{}", "$.format"),
      (#"{"format":"stockpile","kind":"scenario","version":1,"#, "line 1"),
    ] {
      #expect {
        _ = try read(text)
      } throws: {
        ($0 as? SeedProblems)?.messages(chinese: false).contains { $0.contains(path) } == true
      }
    }
  }

  @Test("The scenarios of the seeds can be read, and ask what their list of drivers says")
  func seeds() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Seeds/scenarios").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }
    #expect(files.count == 9)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let scenario = try read(text)
      #expect(!scenario.nameZH.isEmpty && !scenario.nameEN.isEmpty)
      #expect(
        !scenario.stretches.isEmpty || !scenario.goods.isEmpty || !scenario.epidemics.isEmpty)
      #expect(try read(ScenarioText(scenario).text) == scenario)
    }
  }
}
