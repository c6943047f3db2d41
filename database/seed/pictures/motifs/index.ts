import { backpack } from './backpack';
import { badminton } from './badminton';
import { bedroom } from './bedroom';
import { bicycle } from './bicycle';
import { blocks } from './blocks';
import { books } from './books';
import { bread } from './bread';
import { cake } from './cake';
import { calligraphy } from './calligraphy';
import { camera } from './camera';
import { car } from './car';
import { card } from './card';
import { cat } from './cat';
import { chess } from './chess';
import { cooker } from './cooker';
import { dog } from './dog';
import { dumplings } from './dumplings';
import { fan } from './fan';
import { football } from './football';
import { guitar } from './guitar';
import { headphones } from './headphones';
import { jar } from './jar';
import { keys } from './keys';
import { lamp } from './lamp';
import { lane } from './lane';
import { lanterns } from './lanterns';
import { laptop } from './laptop';
import { noodles } from './noodles';
import { oranges } from './oranges';
import { phone } from './phone';
import { piano } from './piano';
import { plant } from './plant';
import { scooter } from './scooter';
import { sheets } from './sheets';
import { sofa } from './sofa';
import { stalls } from './stalls';
import { stroller } from './stroller';
import { suitcase } from './suitcase';
import { sunset } from './sunset';
import { sweater } from './sweater';
import { tea } from './tea';
import { toolbox } from './toolbox';
import { umbrella } from './umbrella';
import { vegetables } from './vegetables';
import { washer } from './washer';
import { window } from './window';
import type { Motif } from '../motif';

/** Everything that can be drawn. */
export const motifs = {
  backpack,
  badminton,
  bedroom,
  bicycle,
  blocks,
  books,
  bread,
  cake,
  calligraphy,
  camera,
  car,
  card,
  cat,
  chess,
  cooker,
  dog,
  dumplings,
  fan,
  football,
  guitar,
  headphones,
  jar,
  keys,
  lamp,
  lane,
  lanterns,
  laptop,
  noodles,
  oranges,
  phone,
  piano,
  plant,
  scooter,
  sheets,
  sofa,
  stalls,
  stroller,
  suitcase,
  sunset,
  sweater,
  tea,
  toolbox,
  umbrella,
  vegetables,
  washer,
  window,
} satisfies Record<string, Motif>;

export type MotifName = keyof typeof motifs;
