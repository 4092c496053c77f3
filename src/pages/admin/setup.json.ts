import { editorView } from '@/data/views/editor.ts';

/** The editor's configuration, made from the schemas; fetched when somebody opens the editor. */
export function GET() {
  return Response.json(editorView());
}
