export { main } from '../../../../../../cloudfunctions/ingest';
