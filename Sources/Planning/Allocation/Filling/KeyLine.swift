/// Pairs in line for their next unit, the smallest key first: a binary heap.
struct KeyLine {
  /// A pair and about where its key stands: near ones are compared exactly.
  private struct Entry {
    let pair: Int
    let level: Double
  }

  private var heap: [Entry] = []

  /// The pairs in line, in no particular order.
  var pairs: [Int] { heap.map(\.pair) }

  /// How many are in line.
  var count: Int { heap.count }

  init() {}

  init(_ pairs: [Int], _ network: WholeNetwork, _ amounts: [Int64]) {
    heap = pairs.map { Entry(pair: $0, level: network.key($0, amounts).level) }
    heap.sort { Self.isBefore($0, $1, network, amounts) }
  }

  mutating func push(_ pair: Int, _ network: WholeNetwork, _ amounts: [Int64]) {
    let entry = Entry(pair: pair, level: network.key(pair, amounts).level)
    heap.append(entry)
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard Self.isBefore(entry, heap[parent], network, amounts) else { break }
      heap[child] = heap[parent]
      child = parent
    }
    heap[child] = entry
  }

  /// The pair with the smallest key; or `all` with that key, in the order of ties.
  mutating func pop(_ network: WholeNetwork, _ amounts: [Int64], all: Bool) -> [Int] {
    guard let first = pop(network, amounts) else { return [] }
    var tied = [first.pair]
    while all, let next = heap.first, Self.isNear(first.level, next.level),
      network.key(next.pair, amounts) == network.key(first.pair, amounts),
      let entry = pop(network, amounts)
    { tied.append(entry.pair) }
    return tied
  }

  private mutating func pop(_ network: WholeNetwork, _ amounts: [Int64]) -> Entry? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    var parent = 0
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, Self.isBefore(heap[child + 1], heap[child], network, amounts) {
        child += 1
      }
      guard Self.isBefore(heap[child], last, network, amounts) else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = last
    return first
  }

  private static func isBefore(
    _ left: Entry, _ right: Entry, _ network: WholeNetwork, _ amounts: [Int64]
  ) -> Bool {
    isNear(left.level, right.level)
      ? network.isBefore(left.pair, right.pair, amounts) : left.level < right.level
  }

  /// Whether rounding may hide which of two levels is the lower.
  private static func isNear(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-12 * max(left, right)
  }
}
