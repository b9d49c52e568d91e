import Foundation
import Planning

// decisions choice [seed …]   the automatic choice against every single method in hindsight
// decisions rules [seed …]    our reorder rules against published formulas at equal mean stock
// decisions plan [sites items] what the plan of a large network costs (500 500)
// decisions speed             what a series costs, beside statsforecast

/// Says at once what was measured, as Markdown.
func say(_ words: String) {
  FileHandle.standardOutput.write(Data((words + "\n").utf8))
}

func figure(_ value: Double) -> String { String(format: "%.3f", value) }

func title(_ method: DemandMethod) -> String {
  let constants = method.constants.map { "\($0.symbol) \(String(format: "%g", $0.value))" }
  return "\(method.name) (\(constants.joined(separator: ", ")))"
}

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "choice":
  let seeds = arguments.dropFirst().compactMap { UInt64($0) }
  for seed in seeds.isEmpty ? [1, 2, 3, 4, 5] : seeds {
    ChoiceBenchmark(GeneratedDemand(seed: seed)).report()
  }
case "rules":
  let seeds = arguments.dropFirst().compactMap { UInt64($0) }
  RulesReport(seeds: seeds.isEmpty ? [1, 2, 3, 4, 5] : seeds).print()
case "plan":
  let sizes = arguments.dropFirst().compactMap { Int($0) }
  try PlanBenchmark(
    sites: sizes.first ?? 500, items: sizes.dropFirst().first ?? 500
  ).report()
case "speed":
  try SpeedBenchmark(GeneratedDemand(seed: 1)).report()
default:
  say(
    "usage: decisions choice [seed …] | decisions rules [seed …] | decisions plan [sites items] | "
      + "decisions speed")
  exit(64)
}
