/// A strict pull reader over the UTF-8 bytes of one JSON value: one NDJSON line or one document.
///
/// It accepts RFC 8259 without any leniency, narrowed to our profile: valid UTF-8, whole numbers
/// within ±(2^53 − 1), no duplicate keys, no characters that could attack a terminal, bounded
/// depth. A syntax error ends the value: every later call quietly returns "nothing more". All
/// other problems are recorded and reading goes on, so that one pass reports them all.
///
///     var reader = JSONReader(problems: problems)
///     while let line = try lines.next() {
///       reader.open(line.bytes, line: line.number)
///       if reader.beginObject() {
///         var quantity: Int64?
///         while let key = reader.nextKey() {
///           switch key {
///           case "quantity": quantity = reader.readInteger(in: 1...1_000_000_000)
///           default: reader.unknownKey()
///           }
///         }
///         if quantity == nil { reader.missing("quantity") }
///       }
///       if reader.finish() { … the line is good … }
///     }
///
/// One reader serves any number of values and allocates only while it grows. The bytes given to
/// `open` must stay alive and unchanged until `finish` (keep the reader in a local variable: a
/// class property costs an exclusivity check a call).
public struct JSONReader: ~Copyable {
  /// One open object or array.
  struct Frame {
    var isObject: Bool
    /// False once a key sorted before the one in front of it.
    var ascending = true
    /// Where the object's keys start in the key stack.
    var keyBase: Int
    /// The current element of an array, counted from 0; −1 before the first.
    var index = -1
    /// The opening bracket.
    var open: UnsafePointer<UInt8>
    /// The opening quote of the current key.
    var key: UnsafePointer<UInt8>
  }

  /// What `missing` needs to know of the object that was closed last.
  struct ClosedObject {
    var keyBase = 0
    var keyEnd = 0
    var open: UnsafePointer<UInt8>
    var end: UnsafePointer<UInt8>
  }

  let problems: ProblemList
  let depthLimit: Int
  let frames: UnsafeMutablePointer<Frame>

  var start: UnsafePointer<UInt8>
  var cursor: UnsafePointer<UInt8>
  var end: UnsafePointer<UInt8>
  /// Where the value read last (or being read) starts: `refuse` points there.
  var valueStart: UnsafePointer<UInt8>
  /// Where the value returned by `rawValue` ended: `rewind` is for that value only.
  var rawEnd: UnsafePointer<UInt8>?
  /// A value is due at the cursor and has not been read.
  var pending = false
  /// A syntax error ended the value.
  var failed = true
  var depth = 0
  var keys = KeyStack()
  var arena = TextArena()
  var closed: ClosedObject
  /// The line the value starts in, 1-based.
  private(set) var firstLine = 1
  private var totalAtOpen = 0

  /// Makes a reader that records its problems in `problems`.
  ///
  /// - Parameters:
  ///   - problems: The list shared with the line reader and the caller.
  ///   - depthLimit: How many objects and arrays may be open at once (1 to 1024).
  public init(problems: ProblemList, depthLimit: Int = 64) {
    guard (1...1024).contains(depthLimit) else { readerMisuse("depth limit not within 1…1024") }
    self.problems = problems
    self.depthLimit = depthLimit
    frames = .allocate(capacity: depthLimit)
    // An address for the reader that has not been opened; never read through.
    let nowhere = UnsafePointer<UInt8>(bitPattern: 8) ?? UnsafePointer(OpaquePointer(frames))
    start = nowhere
    cursor = nowhere
    end = nowhere
    valueStart = nowhere
    closed = ClosedObject(open: nowhere, end: nowhere)
  }

  deinit {
    frames.deallocate()
  }

  /// Starts reading the one value in `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: Exactly one value and whitespace around it.
  ///   - line: The line number problems are counted from.
  ///   - acceptsByteOrderMark: True for the start of a file; columns then count behind the mark.
  public mutating func open(
    _ bytes: UnsafeRawBufferPointer, line: Int = 1, acceptsByteOrderMark: Bool = false
  ) {
    firstLine = line
    totalAtOpen = problems.total
    depth = 0
    keys.removeAll()
    arena.rewind(to: 0)
    pending = true
    failed = false
    if let base = bytes.baseAddress {
      start = base.assumingMemoryBound(to: UInt8.self)
    }
    cursor = start
    end = start + bytes.count
    valueStart = start
    rawEnd = nil
    if startsWithByteOrderMark {
      if acceptsByteOrderMark {
        start += 3
        cursor = start
      } else {
        fail(.byteOrderMark, .byteOrderMark, at: cursor)
      }
    }
  }

  /// Ends the value: what the caller left unread is validated, and nothing may follow it.
  ///
  /// - Returns: True when no problem at all was recorded since `open`.
  public mutating func finish() -> Bool {
    if pending { skipValue() }
    skipOpenContainers(to: 0)
    if !failed, peekByte() != 0 || cursor < end {
      fail(.extraAfterValue, .extra, at: cursor)
    }
    failed = true
    return problems.total == totalAtOpen
  }

  private var startsWithByteOrderMark: Bool {
    end - start >= 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF
  }
}

/// A wrong call order is our bug, never the file's: say so even in optimised builds, where
/// `precondition` prints nothing.
func readerMisuse(_ what: String) -> Never {
  fatalError("JSONReader used wrongly: \(what)")
}
