import Foundation

let options = Options(CommandLine.arguments.dropFirst())
let workshop = try Workshop()
do {
  defer { workshop.remove() }
  var run = Run(workshop, options)
  try run.everything()
  try run.report.text.write(toFile: options.output, atomically: true, encoding: .utf8)
  say("written: \(options.output)")
}

/// What was asked for on the command line.
struct Options {
  var quick = false
  var output = "Docs/Benchmarks.md"

  init(_ arguments: some Sequence<String>) {
    var isOutput = false
    for argument in arguments {
      if isOutput {
        output = argument
        isOutput = false
      } else if argument == "--quick" {
        quick = true
      } else if argument == "--output" {
        isOutput = true
      } else {
        fatalError("unknown argument \(argument); known: --quick, --output FILE")
      }
    }
  }

  /// Movements of the long history and of the short one.
  var large: Int { quick ? 100_000 : 1_000_000 }
  var small: Int { large / 10 }
  var postings: Int { quick ? 600 : 3_000 }
}

/// Says at once how far the run is.
func say(_ words: String) {
  FileHandle.standardOutput.write(Data((words + "\n").utf8))
}
