/// What happens next as the level rises: a binary heap, the lowest level first; at one level in the order
/// of kinds and places, so that the same problem goes the same way.
struct EventQueue {
  enum Kind: UInt8 {
    /// A group begins to take of its limits: before they are used up at the same level.
    case group
    /// A limit is used up.
    case limit
    /// A pair has all that it may get.
    case cap
    /// A pair begins to rise.
    case start
  }

  struct Event {
    let level: Double
    let kind: Kind
    let place: Int

    static func < (left: Event, right: Event) -> Bool {
      if left.level != right.level { return left.level < right.level }
      if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
      return left.place < right.place
    }
  }

  private var heap: [Event] = []

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func push(_ level: Double, _ kind: Kind, _ place: Int) {
    heap.append(Event(level: level, kind: kind, place: place))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[child] < heap[parent] else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Event? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return first }
    heap[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child] < heap[least] { least = child }
      }
      guard least != parent else { return first }
      heap.swapAt(parent, least)
      parent = least
    }
  }
}
