import Stockpile

/// SHA-256 after FIPS 180-4, in the plainest way: `Interchange` itself hashes nothing.
enum SHA256Sum {
  private static let rounds = firstPrimes(64).map { fraction(of: $0, root: 3) }
  private static let start = firstPrimes(8).map { fraction(of: $0, root: 2) }

  static func digest(_ message: [UInt8]) -> Digest {
    var padded = message + [0x80]
    padded += [UInt8](repeating: 0, count: (120 - padded.count % 64) % 64)
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
    }
    var state = start
    for place in stride(from: 0, to: padded.count, by: 64) {
      block(padded[place..<place + 64], &state)
    }
    let bytes = state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }
    guard let digest = Digest(bytes: bytes) else { fatalError("SHA-256 has 32 bytes") }
    return digest
  }

  private static func block(_ bytes: ArraySlice<UInt8>, _ state: inout [UInt32]) {
    var words = stride(from: bytes.startIndex, to: bytes.endIndex, by: 4).map { place in
      bytes[place..<place + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turn(early, 7) ^ turn(early, 18) ^ early >> 3
      let second = turn(late, 17) ^ turn(late, 19) ^ late >> 10
      words.append(words[index - 16] &+ first &+ words[index - 7] &+ second)
    }
    var mix = state
    for index in 0..<64 {
      let choice = (mix[4] & mix[5]) ^ (~mix[4] & mix[6])
      let majority = (mix[0] & mix[1]) ^ (mix[0] & mix[2]) ^ (mix[1] & mix[2])
      let high = turn(mix[4], 6) ^ turn(mix[4], 11) ^ turn(mix[4], 25)
      let low = turn(mix[0], 2) ^ turn(mix[0], 13) ^ turn(mix[0], 22)
      let sum = mix[7] &+ high &+ choice &+ rounds[index] &+ words[index]
      for place in stride(from: 7, to: 0, by: -1) { mix[place] = mix[place - 1] }
      mix[0] = sum &+ low &+ majority
      mix[4] = mix[4] &+ sum
    }
    for index in 0..<8 { state[index] = state[index] &+ mix[index] }
  }

  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func firstPrimes(_ count: Int) -> [UInt64] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }

  /// The first 32 bits behind the point of a square or cube root, found by halving.
  private static func fraction(of prime: UInt64, root: Int) -> UInt32 {
    var (low, high): (UInt128, UInt128) = (0, 1 << 40)
    while high - low > 1 {
      let middle = (low + high) / 2
      let power = root == 2 ? middle * middle : middle * middle * middle
      if power <= UInt128(prime) << UInt128(32 * root) { low = middle } else { high = middle }
    }
    return UInt32(truncatingIfNeeded: low)
  }
}
