/// Memory in which one item after the other is reckoned: what is given back to the system comes back in pages that
/// must be cleared anew, a tenth of the time of a run.
///
/// What is taken is used until the memory is released to a mark before it, or is gone. Not for two threads.
public final class BlockMemory {
  private var pieces: [UnsafeMutableRawBufferPointer] = []
  private var piece = 0
  private var used = 0
  private static let smallest = 1 << 18
  /// A line of processors' caches: no vector lies in two.
  private static let alignment = 64

  /// No memory yet.
  public init() {}

  deinit {
    for piece in pieces { piece.deallocate() }
  }

  /// How much is taken.
  public struct Mark {
    fileprivate let piece: Int
    fileprivate let used: Int
  }

  /// How much is taken now.
  public var mark: Mark { Mark(piece: piece, used: used) }

  /// Takes nothing more than was taken at a mark.
  public func release(to mark: Mark) { (piece, used) = (mark.piece, mark.used) }

  /// Memory for so many values, all of them this one.
  func take<Value: BitwiseCopyable>(
    _ count: Int, of value: Value
  ) -> UnsafeMutableBufferPointer<Value> {
    let taken = take(count, as: Value.self)
    taken.initialize(repeating: value)
    return taken
  }

  /// Memory for so many values, none of them there yet.
  func take<Value>(_ count: Int, as type: Value.Type) -> UnsafeMutableBufferPointer<Value> {
    let bytes = (count * MemoryLayout<Value>.stride + Self.alignment - 1) & ~(Self.alignment - 1)
    while piece < pieces.count, pieces[piece].count - used < bytes {
      (piece, used) = (piece + 1, 0)
    }
    if piece == pieces.count {
      pieces.append(
        .allocate(byteCount: max(bytes, Self.smallest), alignment: Self.alignment))
    }
    let start = pieces[piece].baseAddress.unsafelyUnwrapped + used
    used += bytes
    return UnsafeMutableBufferPointer(
      start: start.bindMemory(to: type, capacity: max(1, count)), count: count)
  }
}
