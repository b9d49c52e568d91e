import Foundation
import Planning

/// Prints what was measured as a page of Markdown.
func say(_ words: String) {
  FileHandle.standardOutput.write(Data((words + "\n").utf8))
}

func figure(_ value: Double) -> String { String(format: "%.4f", value) }

func title(_ method: DemandMethod) -> String {
  let constants = method.constants.map { "\($0.symbol) \(String(format: "%g", $0.value))" }
  return "\(method.name) (\(constants.joined(separator: ", ")))"
}

let seeds = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
for seed in seeds.isEmpty ? [1, 2, 3] : seeds {
  let benchmark = ChoiceBenchmark(GeneratedDemand(seed: seed))
  let kinds = GeneratedDemand.Kind.allCases
  let best = benchmark.single.map(\.mean).min() ?? 0
  say("\n## Seed \(seed)\n")
  say(
    "| | chosen | RMSSE | ÷ best | MASE | " + kinds.map(\.rawValue).joined(separator: " | ") + " |")
  say("|---|" + String(repeating: "---|", count: kinds.count + 4))
  func row(_ name: String, _ chosen: String, _ score: ChoiceBenchmark.Score) {
    say(
      "| \(name) | \(chosen) | \(figure(score.mean)) | \(figure(score.mean / best)) | "
        + "\(figure(score.meanAbsolute)) | "
        + kinds.map { figure(score.mean($0)) }.joined(separator: " | ") + " |")
  }
  row("**the choice**", "", benchmark.choice)
  for (method, score) in zip(DemandMethod.candidates, benchmark.single) {
    row(title(method), "\(benchmark.chosen[method] ?? 0)", score)
  }
  if benchmark.unscaled > 0 { say("\nWithout a scale, left out: \(benchmark.unscaled) series.") }
}
