import Interchange
import Stockpile
import Storage

/// A line of an exchange file, decoded and, where it is a document, hashed.
struct DecodedLine: Sendable {
  let number: Int
  let line: ExchangeLine
  /// SHA-256 of the document's canonical bytes, made beside the transaction.
  var computed: Digest?
  /// SHA-256 of all bytes before a trailer.
  var before: Digest?
}

/// Reads, decodes and hashes an exchange file on a thread of its own, while another one records:
/// the two halves of an import cost about the same.
final class DecodingThread: @unchecked Sendable {
  private let descriptor: Int32
  private let queue = BoundedQueue<[DecodedLine]>(depth: 8)
  /// What is wrong with the form of the file; to be read only after the last batch.
  let problems = ProblemList()
  /// Why the file could not be read; to be read only after the last batch.
  private(set) var failure: LineReader.ReadFailure?
  private let batchSize = 256
  private var worker: Worker?

  init(descriptor: Int32) { self.descriptor = descriptor }

  func start() {
    worker = Worker.start { self.run() }
  }

  /// The next lines with the bytes read so far; nil at the end.
  func next() -> (lines: [DecodedLine], bytesRead: Int)? { queue.take() }

  /// Ends the thread: afterwards nobody reads the file any more, and the problems are complete.
  func end() {
    queue.close()
    worker?.join()
    worker = nil
  }

  private func run() {
    var lines = LineReader(
      descriptor: descriptor, problems: problems, lineLimit: ExchangeLimit.lineBytes)
    var decoder = LedgerLineDecoder(problems: problems)
    var running = Hashing.Running()
    var batch: [DecodedLine] = []
    do {
      while let line = try lines.next() {
        if let decoded = decoder.decode(line) {
          batch.append(Self.hashed(decoded, line.number, running))
        }
        running.add(line.bytes)
        running.add([UInt8(ascii: "\n")])
        if batch.count >= batchSize {
          guard queue.put(batch, lines.bytesRead) else { return }
          batch = []
        }
      }
    } catch {
      failure = error
    }
    decoder.finish()
    _ = queue.put(batch, lines.bytesRead)
    queue.close()
  }

  private static func hashed(
    _ line: ExchangeLine, _ number: Int, _ running: Hashing.Running
  ) -> DecodedLine {
    var decoded = DecodedLine(number: number, line: line)
    switch line {
    case .document(let posted):
      decoded.computed = Hashing.sha256(posted.document.canonical(posted.posting))
    case .trailer: decoded.before = running.digest
    default: break
    }
    return decoded
  }
}
