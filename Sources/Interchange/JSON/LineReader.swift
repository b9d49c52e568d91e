import Glibc

/// Reads the lines of a file or of standard input, in constant memory.
///
/// Lines are handed out in place, without their LF; a CR before it stays in the line (it is JSON
/// whitespace, and checksums run over what is really there). A UTF-8 byte order mark is dropped
/// from the first line only, if at all; columns count behind it. The descriptor stays the caller's,
/// who opens and closes it.
public struct LineReader: ~Copyable {
  /// One line of the input.
  public struct Line {
    /// The bytes without the LF, valid until the next call of `next()`.
    public let bytes: UnsafeRawBufferPointer
    /// The line number, 1-based.
    public let number: Int
  }

  /// `read` failed: the disk or stick, not the contents.
  public struct ReadFailure: Error, Hashable {
    /// The system's `errno`.
    public let systemError: Int32

    /// Makes a failure.
    public init(systemError: Int32) {
      self.systemError = systemError
    }
  }

  /// Bytes read from the descriptor so far, for a progress display.
  public private(set) var bytesRead = 0
  /// The number of the last line met, refused ones included.
  public private(set) var lineCount = 0
  /// True once the input proved to end within a line.
  public private(set) var isTruncated = false

  private let descriptor: Int32
  private let problems: ProblemList
  private let lineLimit: Int
  private let acceptsByteOrderMark: Bool
  private let chunk: Int
  private let capacity: Int
  private let buffer: UnsafeMutablePointer<UInt8>
  /// `lineStart ..< filled` is read and not handed out; nothing before `scanned` is an LF.
  private var lineStart = 0
  private var scanned = 0
  private var filled = 0
  private var isAtEnd = false
  private static let markCount = 3

  /// Makes a reader of an open descriptor.
  ///
  /// - Parameters:
  ///   - descriptor: A file, pipe or terminal open for reading.
  ///   - problems: Where lines too long and a truncated file are recorded.
  ///   - lineLimit: The most bytes of a line, without its LF.
  ///   - acceptsByteOrderMark: False to leave a mark in the first line, where `JSONReader` reports
  ///     it: bundles are stricter than files that people edit.
  ///   - chunk: How many bytes to ask the system for at a time.
  public init(
    descriptor: Int32, problems: ProblemList, lineLimit: Int = 1 << 20,
    acceptsByteOrderMark: Bool = true, chunk: Int = 1 << 20
  ) {
    guard lineLimit > 0, chunk > 0 else { readerMisuse("line limit and chunk must be positive") }
    self.descriptor = descriptor
    self.problems = problems
    self.lineLimit = lineLimit
    self.acceptsByteOrderMark = acceptsByteOrderMark
    self.chunk = chunk
    // Room for the longest unfinished line and a whole chunk behind it.
    capacity = lineLimit + Self.markCount + chunk
    buffer = .allocate(capacity: capacity)
  }

  deinit {
    buffer.deallocate()
  }

  /// The next line; nil at the end. Lines too long are recorded and stepped over.
  ///
  /// A last line without LF is recorded as a truncated file and not handed out.
  public mutating func next() throws(ReadFailure) -> Line? {
    while try findLineEnd() {
      let lineEnd = scanned
      scanned += 1
      lineCount += 1
      let first = textStart
      lineStart = scanned
      if lineEnd - first <= lineLimit {
        return Line(
          bytes: UnsafeRawBufferPointer(start: buffer + first, count: lineEnd - first),
          number: lineCount)
      }
      recordTooLong()
    }
    return nil
  }

  /// Puts `scanned` at the LF of the line at `lineStart`; false at the end of the input.
  private mutating func findLineEnd() throws(ReadFailure) -> Bool {
    while true {
      if let found = memchr(buffer + scanned, 0x0A, filled - scanned) {
        scanned = UnsafeRawPointer(found) - UnsafeRawPointer(buffer)
        return true
      }
      scanned = filled
      if filled - lineStart > lineLimit + Self.markCount {
        guard try skipLongLine() else { return false }
        continue
      }
      guard try fill() else {
        if lineStart < filled { recordTruncated() }
        lineStart = filled
        return false
      }
    }
  }

  /// Reads another chunk behind what is there; false at the end of the input.
  private mutating func fill() throws(ReadFailure) -> Bool {
    if capacity - filled < chunk {
      memmove(buffer, buffer + lineStart, filled - lineStart)
      scanned -= lineStart
      filled -= lineStart
      lineStart = 0
    }
    while !isAtEnd {
      let count = read(descriptor, buffer + filled, min(chunk, capacity - filled))
      if count > 0 {
        filled += count
        bytesRead += count
        return true
      }
      if count == 0 {
        isAtEnd = true
      } else if errno != EINTR {
        throw ReadFailure(systemError: errno)
      }
    }
    return false
  }

  /// Throws away the rest of a line that is too long already, keeping no more than a chunk.
  private mutating func skipLongLine() throws(ReadFailure) -> Bool {
    lineCount += 1
    recordTooLong()
    while true {
      lineStart = 0
      scanned = 0
      filled = 0
      guard try fill() else {
        recordTruncated()
        return false
      }
      if let found = memchr(buffer, 0x0A, filled) {
        lineStart = UnsafeRawPointer(found) - UnsafeRawPointer(buffer) + 1
        scanned = lineStart
        return true
      }
    }
  }

  /// Where the text of the line at `lineStart` begins: behind a mark in the very first line.
  private var textStart: Int {
    guard acceptsByteOrderMark, lineCount == 1, filled - lineStart >= Self.markCount,
      buffer[lineStart] == 0xEF,
      buffer[lineStart + 1] == 0xBB, buffer[lineStart + 2] == 0xBF
    else { return lineStart }
    return lineStart + Self.markCount
  }

  private func recordTooLong() {
    problems.add(
      JSONProblem(
        code: .lineTooLong, line: lineCount, column: lineLimit + 1, path: "",
        detail: .init(
          chinese: "此行超过 \(lineLimit) 字节", english: "the line is longer than \(lineLimit) bytes")))
  }

  private mutating func recordTruncated() {
    if isTruncated { return }
    isTruncated = true
    problems.add(
      JSONProblem(
        code: .truncatedFile, line: lineCount + 1, column: max(filled - lineStart, 0) + 1, path: "",
        detail: .init(
          chinese: "最后一行没有换行符，文件不完整",
          english: "the last line has no line end: the file is cut off")))
  }
}
