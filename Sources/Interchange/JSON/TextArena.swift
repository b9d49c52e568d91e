/// Room for the unescaped form of strings that contain escapes.
///
/// Text never gets longer by unescaping, so room as large as the input is enough for all of its
/// strings: the arena never moves while a value is open, and bytes handed out stay where they are.
struct TextArena: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>?
  private var capacity = 0
  private(set) var used = 0

  init() {}

  deinit {
    memory?.deallocate()
  }

  /// Where the readable memory ends; only meaningful once something was reserved.
  var readableEnd: UnsafePointer<UInt8>? { memory.map { UnsafePointer($0 + capacity) } }

  /// Free room for one string; `inputCount` is the size of the whole input.
  mutating func room(inputCount: Int) -> UnsafeMutablePointer<UInt8> {
    if let memory, capacity >= inputCount { return memory + used }
    // A reader opened on a longer input than before: nothing is in use yet.
    memory?.deallocate()
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: inputCount)
    memory = fresh
    capacity = inputCount
    used = 0
    return fresh
  }

  /// Keeps `count` bytes written to the last `room`.
  mutating func keep(_ count: Int) {
    used += count
    guard used <= capacity else { readerMisuse("text arena overflow") }
  }

  /// Gives back everything kept since `mark` was read from `used`.
  mutating func rewind(to mark: Int) {
    used = mark
  }
}
