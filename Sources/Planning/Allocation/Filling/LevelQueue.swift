/// At which level each of some things happens, the lowest level first; at one level in the order of
/// places, so that the same problem goes the same way. A binary heap in which levels can be changed.
struct LevelQueue {
  private var levels: [Double]
  private var heap: [Int32] = []
  /// Where each thing stands in the heap; -1: nowhere.
  private var stands: [Int32]

  /// A queue for so many things, none of which is in it.
  init(_ count: Int) {
    levels = Array(repeating: .infinity, count: count)
    stands = Array(repeating: -1, count: count)
  }

  /// The thing that happens first.
  var first: (level: Double, place: Int)? {
    heap.first.map { (levels[Int($0)], Int($0)) }
  }

  mutating func removeAll() {
    for place in heap { stands[Int(place)] = -1 }
    heap.removeAll(keepingCapacity: true)
  }

  /// Puts a thing at a level, from wherever it was.
  mutating func put(_ place: Int, at level: Double) {
    let isRising = stands[place] >= 0 && levels[place] < level
    levels[place] = level
    if stands[place] < 0 {
      heap.append(Int32(place))
      stands[place] = Int32(heap.count - 1)
    }
    if isRising { sink(Int(stands[place])) } else { rise(Int(stands[place])) }
  }

  mutating func removeFirst() {
    let last = heap.removeLast()
    guard let first = heap.first else { return stands[Int(last)] = -1 }
    stands[Int(first)] = -1
    heap[0] = last
    sink(0)
  }

  private func isBefore(_ left: Int32, _ right: Int32) -> Bool {
    let (one, other) = (levels[Int(left)], levels[Int(right)])
    return one != other ? one < other : left < right
  }

  private mutating func rise(_ start: Int) {
    var child = start
    let moved = heap[start]
    while child > 0 {
      let parent = (child - 1) / 2
      guard isBefore(moved, heap[parent]) else { break }
      heap[child] = heap[parent]
      stands[Int(heap[child])] = Int32(child)
      child = parent
    }
    heap[child] = moved
    stands[Int(moved)] = Int32(child)
  }

  private mutating func sink(_ start: Int) {
    var parent = start
    let moved = heap[start]
    while 2 * parent + 1 < heap.count {
      var child = 2 * parent + 1
      if child + 1 < heap.count, isBefore(heap[child + 1], heap[child]) { child += 1 }
      guard isBefore(heap[child], moved) else { break }
      heap[parent] = heap[child]
      stands[Int(heap[parent])] = Int32(parent)
      parent = child
    }
    heap[parent] = moved
    stands[Int(moved)] = Int32(parent)
  }
}
