/**
 * The lines that journeys are made of: which stations, which track. A journey may take one from its end to its start.
 * Chords from station to station in North Korea, generalised track in Russia.
 */
import type { Position } from '../../journey/position';
import { findStation, linePositions, position, type Station } from './stations';
import { Track } from './track';

/** The middle of the river on the Friendship Bridge, where the track goes over the border. */
export const BRIDGE: Position = [130.641271, 42.415217];

/** Of the town: the station tables have none of its stations. Good to 3 km. */
export const ARTYOM: Position = [132.2, 43.367];

export interface JourneyLines {
  readonly pyongyangTumangang: readonly Position[];
  readonly tumangangKhasan: readonly Position[];
  readonly khasanUssuriysk: readonly Position[];
  readonly ussuriyskKhabarovsk: readonly Position[];
  readonly artyomKhasan: readonly Position[];
  /** Ch'ŏngam to Mulgol by Hoeryong and Namyang: another way for a part of the first. */
  readonly byHoeryong: readonly Position[];
}

export function journeyLines(stations: readonly Station[], track: readonly (readonly Position[])[]): JourneyLines {
  const at = (line: string, name: string) => position(findStation(stations, line, name));
  const rails = new Track(track);
  const khasan = at('main-ru', 'Khasan');
  const ussuriysk = at('main-ru', 'Ussuriysk');
  return {
    pyongyangTumangang: linePositions(stations, 'main-kp'),
    tumangangKhasan: [at('main-kp', 'Tumangang'), BRIDGE, khasan],
    // Not tied at Baranovsky as well: the track passes it at 0.4 km, and going there and back would draw a spike.
    khasanUssuriysk: rails.between(khasan, ussuriysk),
    ussuriyskKhabarovsk: rails.between(ussuriysk, at('on-khabarovsk', 'Khabarovsk-1')),
    artyomKhasan: rails.between(ARTYOM, khasan),
    byHoeryong: linePositions(stations, 'alt-hambuk'),
  };
}
