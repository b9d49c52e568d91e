internal import Foundation
internal import Interchange
internal import Planning

/// `filling-bench FILE REPEAT`: how long the pairs of a problem file take to fill by days of cover, exactly
/// and in whole units, in seconds of processor time; and what they get. Where the file has ways, how long the
/// sequence of linear programmes takes, and its first level. One JSON line.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func seconds(_ count: Int, _ work: () -> Void) -> [Double] {
  (0..<count).map { _ in
    let start = processorSeconds()
    work()
    return processorSeconds() - start
  }
}

guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[2]) else {
  print("usage: filling-bench FILE REPEAT")
  exit(64)
}
let file = CommandLine.arguments[1]
let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: file)))
let (problem, isFlow) = try AllocationFile.problem(of: bytes, file: file).filling(by: .cover)
var filling = Filling(problem)
let filled = seconds(count) { filling = Filling(problem) }
var whole = WholeFilling(problem, isFlow: isFlow)
let rounded = seconds(min(count, 3)) { whole = WholeFilling(problem, isFlow: isFlow) }
var (lateral, amounts) = ("", filling.amounts)
if !problem.moves.isEmpty {
  var levels: [Double] = []
  let start = processorSeconds()
  let sequence = try LevelSequence(problem) { _ in levels.append(processorSeconds() - start) }
  lateral =
    ",\"lateral_seconds\":\(processorSeconds() - start),\"lateral_first_seconds\":\(levels[0])"
    + ",\"lateral_columns\":\(sequence.columns),\"lateral_programmes\":\(sequence.programmes)"
  amounts = sequence.amounts
}
print(
  "{\"pairs\":\(problem.pairs.count),\"filling_seconds\":\(filled),\"whole_seconds\":\(rounded),"
    + "\"certainty\":\"\(whole.certainty)\",\"amounts\":\(amounts)\(lateral)}")
