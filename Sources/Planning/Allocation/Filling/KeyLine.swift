/// Pairs in line for their next unit, the smallest key first: a binary heap.
struct KeyLine {
  private var heap: [Int] = []

  /// The pairs in line, in no particular order.
  var pairs: [Int] { heap }

  init() {}

  init(_ pairs: [Int], _ network: WholeNetwork, _ amounts: [Int64]) {
    heap = pairs.sorted { network.isBefore($0, $1, amounts) }
  }

  mutating func push(_ pair: Int, _ network: WholeNetwork, _ amounts: [Int64]) {
    heap.append(pair)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard network.isBefore(heap[child], heap[parent], amounts) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  /// The pair with the smallest key; or `all` with that key, in the order of ties.
  mutating func pop(_ network: WholeNetwork, _ amounts: [Int64], all: Bool) -> [Int] {
    guard let first = pop(network, amounts) else { return [] }
    var tied = [first]
    while all, let next = heap.first, network.key(next, amounts) == network.key(first, amounts),
      let pair = pop(network, amounts)
    { tied.append(pair) }
    return tied
  }

  private mutating func pop(_ network: WholeNetwork, _ amounts: [Int64]) -> Int? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if network.isBefore(heap[child], heap[least], amounts) { least = child }
      }
      guard least != parent else { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
