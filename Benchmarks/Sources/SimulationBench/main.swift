internal import Dispatch
internal import Foundation
internal import Planning

/// `simulation-bench tree DAYS BLOCKS`: processor time a store and day of both engines, on a tree of 1 + 10 +
/// 170 stores with minimum and maximum, lead times 2/1/1 and negative binomial demand of mean 4 and shape 0.7.
/// `simulation-bench district REPLICATIONS THREADS`: a whole district, 129 items at 213 stores over 180 days,
/// with lots and shares by days of cover. `simulation-bench network REPLICATIONS THREADS`: twenty of its items,
/// each supplier for itself, across the network, and across it with one vehicle. One JSON line each.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

let words = Array(CommandLine.arguments.dropFirst())
let numbers = words.dropFirst().compactMap { Int($0) }
switch (words.first, numbers.count) {
case ("tree", 2): measureTree(days: numbers[0], blocks: numbers[1])
case ("network", 2): measureNetwork(replications: numbers[0], threads: numbers[1])
case ("district", 2): measureDistrict(replications: numbers[0], threads: numbers[1])
default:
  print(
    "usage: simulation-bench tree DAYS BLOCKS | district REPLICATIONS THREADS | network REPLICATIONS THREADS"
  )
  exit(64)
}
